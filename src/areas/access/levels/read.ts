import { z } from 'zod'
import { read } from '../../../kernel/query.ts'
import * as schema from '../../../kernel/schema.ts'
import { levelAccess } from '../access.ts'
import { grant } from '../grant.ts'
import { sentencesOf } from '../sentences.ts'
import { grantsOfLevel } from './grants-of.ts'

/** One portal level with its rights and what they mean in plain words. */
export const readLevel = read({
  name: 'level.read',
  route: 'GET /levels/:id',
  says: 'One portal level with its rights, and what they mean in plain words.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    id: z.number(),
    key: z.string().nullable(),
    name: z.string(),
    rank: z.number(),
    kind: z.string(),
    assignableByClients: z.boolean(),
    version: z.number(),
    grants: z.array(grant),
    summary: z.array(z.string()),
    can: schema.hints,
  }),
  on: levelAccess,
  rule: 'see',
  select: (q) =>
    q.select([
      'levels.id',
      'levels.key',
      'levels.name',
      'levels.rank',
      'levels.kind',
      'levels.assignable_by_clients as assignableByClients',
      'levels.version',
    ]),
  async answer(row, { app, db }) {
    const grants = await grantsOfLevel(db, row.id)
    return { ...row, grants, summary: sentencesOf(app.words, grants) }
  },
})
