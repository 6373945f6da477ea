import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from '../groups/access.ts'
import { brief, personBrief } from '../people/person.ts'

const SHOWN = 50

/** What was written to a group, newest first. */
export const readBroadcasts = read({
  name: 'group.broadcasts',
  route: 'GET /groups/:id/broadcasts',
  says: 'What was written to a group: the newest 50, with how many got it.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.number(),
        subject: z.string(),
        text: z.string(),
        by: brief.nullable(),
        at: schema.storedInstant,
        receives: z.number(),
        misses: z.number(),
      }),
    ),
  }),
  on: groupAccess,
  rule: 'mail',
  select: (q) =>
    q.select(
      sql`coalesce((
        select jsonb_agg(jsonb_build_object('id', one.id, 'subject', one.subject, 'text', one.body, 'by', ${personBrief(sql.ref('one.sent_by'))},
          'at', one.created_at, 'receives', one.receives, 'misses', one.misses) order by one.created_at desc, one.id desc)
        from (select b.*, count(r.person_id) filter (where r.why is null) as receives, count(r.why) as misses
          from broadcasts b left join broadcast_receivers r on r.broadcast_id = b.id
          where b.group_id = groups.id group by b.id order by b.created_at desc, b.id desc limit ${SHOWN}) one), '[]')`.as(
        'items',
      ),
    ),
})
