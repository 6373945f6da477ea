import { type RawBuilder, sql, type SqlBool } from 'kysely'
import { type Catalogue, linksTo, type Table } from './catalogue.ts'
import { apart, numbered, PEOPLE, TICKETS } from './policy.ts'

/** Links by which a row is about a person, not merely signed by one who granted, added or changed it. */
const aboutPerson = (table: Table) =>
  apart.has(table.name) ? [] : linksTo(table, PEOPLE).filter(({ column }) => !column.endsWith('_by'))

/** SQL: ids of the tickets that a person asked for, worked on, wrote on or was on. */
export function ticketsAround(catalogue: Catalogue, person: number): RawBuilder<{ id: number }> {
  const parts = [...catalogue.values()].flatMap((table) => {
    const ids = table.name === TICKETS ? ['id'] : linksTo(table, TICKETS).map(({ column }) => column)
    return ids.flatMap((id) =>
      aboutPerson(table).map(
        ({ column }) =>
          sql`select ${sql.ref(id)} as id from ${sql.table(table.name)} where ${sql.ref(column)} = ${person}`,
      ),
    )
  })
  return sql<{ id: number }>`select id from (${sql.join(parts, sql` union all `)}) around where id is not null`
}

/**
 * SQL: the row is one of the person's own records, in which also marks that others share mean them: it points to them,
 * hangs on a ticket of theirs, or tells what happened to either.
 */
export function isOwnRow(catalogue: Catalogue, table: Table, person: number): RawBuilder<SqlBool> {
  const has = (name: string) => table.columns.some((column) => column.name === name)
  const around = ticketsAround(catalogue, person)
  const ticketLinks = table.name === TICKETS ? ['id'] : linksTo(table, TICKETS).map(({ column }) => column)
  const conditions = [
    ...aboutPerson(table).map(({ column }) => sql`${sql.ref(column)} = ${person}`),
    ...ticketLinks.map((column) => sql`${sql.ref(column)} in (${around})`),
    ...(has('subject_kind') && has('subject_id')
      ? [
          sql`(subject_kind = 'person' and subject_id = ${person})`,
          sql`(subject_kind = 'ticket' and subject_id in (${around}))`,
        ]
      : []),
    ...(has('actor_id') ? [sql`actor_id = ${person}`] : []),
    ...numbered
      .filter((one) => one.table === table.name && catalogue.has(one.of))
      .map(
        ({ column, by, of, kind }) =>
          sql`(${sql.ref(column)} = ${person} and ${sql.ref(by)} in (select id from ${sql.table(of)} where kind = ${kind}))`,
      ),
  ]
  return conditions.length === 0 ? sql<SqlBool>`false` : sql<SqlBool>`(${sql.join(conditions, sql` or `)}) is true`
}
