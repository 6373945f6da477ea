import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { personAccess } from './access.ts'
import { deactivate, reactivate } from './activity.ts'

/** Ends every access of a person at once, sessions and keys included; records and history stay (K13). */
export const deactivatePerson = operation({
  name: 'person.deactivate',
  route: 'POST /people/:id/deactivation',
  says: 'Ends every access of a person at once. Records stay.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    await deactivate(tx, record, now, happened)
    return { id: record.id }
  },
})

/** Gives a deactivated person back what they had. */
export const reactivatePerson = operation({
  name: 'person.reactivate',
  route: 'DELETE /people/:id/deactivation',
  says: 'Gives a deactivated person their access back.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: personAccess,
  rule: 'deactivate',
  async run({ tx, record, now, happened }) {
    await reactivate(tx, record, now, happened)
    return null
  },
})
