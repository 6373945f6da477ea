import { sql } from 'kysely'
import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { levelAccess } from '../access.ts'
import { grantable, grants } from '../grant.ts'
import { grantsOfLevel, writeLevelGrants } from './grants-of.ts'

/** Replaces the rights of a portal level; holds from the next request of everyone who has it. */
export const grantToLevel = operation({
  name: 'level.grant',
  route: 'PUT /levels/:id/grants',
  says: 'Replaces the rights of a portal level.',
  input: z.strictObject({ id: schema.id, grants, version: schema.version.optional() }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: levelAccess,
  rule: 'edit',
  async run({ tx, me, input, record, happened }) {
    const before = await grantsOfLevel(tx, record.id)
    const after = grantable(me, 'level', input.grants, before)
    await writeLevelGrants(tx, record.id, after)
    const written = await tx
      .updateTable('levels')
      .set({ version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    await happened({
      name: 'level.granted',
      subject: { kind: 'level', id: record.id },
      before: { grants: before },
      after: { grants: after },
    })
    return written
  },
})
