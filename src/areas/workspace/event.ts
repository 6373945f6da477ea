import type { Db } from '../../kernel/db.ts'

/** The newest events of one record, up to 200. */
export const eventsOf = (db: Db, kind: string, id: number) =>
  db
    .selectFrom('events')
    .select(['id', 'at', 'name', 'hat', 'actor_id as actorId', 'before', 'after'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
