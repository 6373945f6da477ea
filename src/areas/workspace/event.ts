import type { Db, Tx } from '../../kernel/db.ts'

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

type Told = { before: unknown; after: unknown; detail: unknown }

/** Everything that ever happened to one record, oldest first, with the detail that only listeners see. */
export const wholeHistoryOf = (db: Db, kind: string, id: number) =>
  db
    .selectFrom('events')
    .select(['id', 'name', 'before', 'after', 'detail'])
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .orderBy('id')
    .execute()

/** Writes what an event tells anew, where a person's data has to go; that it happened, when, and by whom stays. */
export async function retell(tx: Tx, id: number, { before, after, detail }: Told): Promise<void> {
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value))
  await tx
    .updateTable('events')
    .set({ before: json(before), after: json(after), detail: json(detail) })
    .where('id', '=', id)
    .execute()
}
