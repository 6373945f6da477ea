import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { roleAccess } from '../access.ts'
import { grant } from '../grant.ts'
import { sentencesOf } from '../sentences.ts'
import { grantsOfRole } from './grants-of.ts'

/** One role with its rights and what they mean in plain words. */
export const readRole = read({
  name: 'role.read',
  route: 'GET /roles/:id',
  says: 'One role with its rights, and what they mean in plain words.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    key: z.string().nullable(),
    name: z.string(),
    rank: z.number(),
    version: z.number(),
    grants: z.array(grant),
    summary: z.array(z.string()),
    can: schema.hints,
  }),
  on: roleAccess,
  rule: 'see',
  select: (q) => q.select(['roles.id', 'roles.key', 'roles.name', 'roles.rank', 'roles.version']),
  async answer(row, { app, db }) {
    const grants = await grantsOfRole(db, row.id)
    return { ...row, grants, summary: sentencesOf(app.words, grants) }
  },
})
