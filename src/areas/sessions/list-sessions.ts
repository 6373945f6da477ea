import { sql } from 'kysely'
import { z } from 'zod'
import { pageInput, pageOf } from '../../kernel/pages.ts'
import { list } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { sessionAccess } from './access.ts'

const item = z.object({
  id: z.number(),
  isThisOne: z.boolean(),
  address: z.string().nullable(),
  browser: z.string().nullable(),
  beganAt: schema.instant,
  seenAt: schema.instant,
  can: schema.hints,
})

export const listSessions = list({
  name: 'session.list',
  route: 'GET /sessions',
  says: 'Where the asker is signed in, last used first.',
  input: z.strictObject({ ...pageInput, sort: z.string().optional() }),
  output: pageOf(item),
  internal: true,
  on: sessionAccess,
  rule: 'see',
  sorts: { seen: { column: 'sessions.seen_at', direction: 'desc', kind: 'time' } },
  filter: (rows, { now }) => rows.where('sessions.expires_at', '>', now),
  select: (rows, { me }) =>
    rows.select([
      'sessions.id',
      'sessions.address',
      'sessions.browser',
      'sessions.created_at as beganAt',
      'sessions.seen_at as seenAt',
      sql<boolean>`sessions.id = ${me.session ?? null}`.as('isThisOne'),
    ]),
})
