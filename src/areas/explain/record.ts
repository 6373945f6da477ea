import { sql } from 'kysely'
import { z } from 'zod'
import type { AnyAccess } from '../../kernel/access.ts'
import { notFound } from '../../kernel/errors.ts'
import type { Asking } from '../../kernel/query.ts'
import { me, type TableName } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'

/** About what one sees oneself: the record's own rule is asked first. */
export const isSomebody = me('explain.rule.signed-in', (who) => who.person !== null)

/** Which record is asked about: its kind (`ticket`, `person`, `company` …) and id. */
export const recordFields = { kind: z.string().max(40), id: schema.id }

/**
 * The rules of a record that the asker sees. Hidden, absent and unknown kinds answer alike, before anything else is
 * looked at.
 */
export async function rulesOfSeen(
  { app, db, me: asker }: Asking<unknown>,
  kind: string,
  id: number,
): Promise<AnyAccess> {
  const access = app.accesses.get(kind)
  const table: TableName | undefined = access?.table
  const seen =
    access &&
    table &&
    (await db
      .selectFrom(table)
      .select(sql`1`.as('one'))
      .where(sql.ref(`${table}.id`), '=', id)
      .where(access.where('see', asker))
      .executeTakeFirst())
  if (!access || !seen) throw notFound()
  return access
}
