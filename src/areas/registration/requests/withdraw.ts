import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { accessRequestAccess } from '../access.ts'
import { assertWaiting, settle } from './request.ts'

/** Errors: `conflict` for a request that is answered already. */
export const withdrawRequest = operation({
  name: 'access-request.withdraw',
  route: 'DELETE /access-requests/:id',
  says: "Takes back one's own request for access.",
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: accessRequestAccess,
  rule: 'withdraw',
  async run({ tx, me, record, now, happened }) {
    assertWaiting(record, now)
    await settle(tx, record, { state: 'withdrawn', by: me.person, now })
    await happened({ name: 'access-request.withdrawn', subject: { kind: 'access-request', id: record.id } })
    return null
  },
})
