import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import { notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { levelAccess } from '../access.ts'
import { grantable, grants } from '../grant.ts'
import { assertBelow, rank } from '../rank.ts'
import { grantsOfLevel, writeLevelGrants } from './grants-of.ts'

/** Co-managed levels are for a client with a help desk of its own. */
export const kind = z.enum(['client', 'co-managed'])

/** Makes a portal level, empty, with the rights sent along, or with those of another level (K10: below one's own rank). */
export const createLevel = operation({
  name: 'level.create',
  route: 'POST /levels',
  says: 'Makes a portal level, alone or as a copy of another.',
  input: z.strictObject({
    name: schema.line(60),
    rank,
    kind: kind.default('client'),
    assignableByClients: schema.flag.default(false),
    grants: grants.optional(),
    copyOf: schema.id.optional(),
  }),
  output: z.object({ id: z.number() }),
  rule: may('access.manage', 'all'),
  async run({ tx, me, input, happened }) {
    assertBelow(me, input.rank)
    if (input.copyOf !== undefined && !(await admits(tx, levelAccess, 'see', me, input.copyOf))) throw notFound()
    const copied = input.copyOf === undefined ? [] : await grantsOfLevel(tx, input.copyOf)
    const wanted = grantable(me, 'level', input.grants ?? copied)
    const level = {
      name: input.name,
      rank: input.rank,
      kind: input.kind,
      assignable_by_clients: input.assignableByClients,
    }
    const { id } = await tx
      .insertInto('levels')
      .values(level)
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('levels_name', 'name', 'There is a portal level of this name already.'))
    await writeLevelGrants(tx, id, wanted)
    await happened({ name: 'level.created', subject: { kind: 'level', id }, after: { ...level, grants: wanted } })
    return { id }
  },
})
