import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { retell, wholeHistoryOf } from '../../workspace/event.ts'
import { type Catalogue, linksTo, type Table, wordColumns } from './catalogue.ts'
import { type Counts, counted } from './counts.ts'
import { BLANK, type Mark } from './mark.ts'
import { apart, gone, isKeptTable, PEOPLE } from './policy.ts'
import { blankTexts } from './scrub.ts'

/** Columns of a person that tell nothing about them. */
const lasting = new Set(['id', 'created_at', 'version', 'access_stamp'])

export type Forgetting = { tx: Tx; catalogue: Catalogue; person: number; marks: readonly Mark[]; now: Date }

/**
 * The first step, all or nothing: rows that go with the person go, the person becomes a blank under a number, the code is
 * free, and their own history keeps what happened and when, but no words.
 */
export async function forgetPerson(forgetting: Forgetting): Promise<Counts> {
  let all: Counts = {}
  for (const table of forgetting.catalogue.values()) {
    if (table.name === PEOPLE || table.name === 'erasures') continue
    for (const { column, onDelete } of linksTo(table, PEOPLE)) {
      if (onDelete === 'cascade') {
        const deed = isKeptTable(forgetting.catalogue, table.name) ? 'blanked' : 'removed'
        all = counted(all, table.name, deed, await (deed === 'removed' ? remove : blank)(forgetting, table, column))
      }
      if (onDelete === 'null' && apart.has(table.name) && !column.endsWith('_by'))
        all = counted(all, table.name, 'changed', await unname(forgetting, table, column))
    }
  }
  all = await removeGone(forgetting, all)
  await blankPerson(forgetting)
  return counted(counted(all, PEOPLE, 'blanked', 1), 'events', 'blanked', await blankHistory(forgetting))
}

const changed = async (tx: Tx, statement: RawBuilder<unknown>) =>
  Number((await statement.execute(tx)).numAffectedRows ?? 0)

const remove = ({ tx, person }: Forgetting, { name }: Table, column: string) =>
  changed(tx, sql`delete from ${sql.table(name)} where ${sql.ref(column)} = ${person}`)

const unname = ({ tx, person }: Forgetting, { name }: Table, column: string) =>
  changed(tx, sql`update ${sql.table(name)} set ${sql.ref(column)} = null where ${sql.ref(column)} = ${person}`)

/** A row that stays loses its words and ends now, if it can. */
async function blank({ tx, person, now }: Forgetting, table: Table, column: string): Promise<number> {
  const has = (name: string) => table.columns.some((one) => one.name === name)
  const sets = wordColumns(table).flatMap(({ name, nullable }) => (nullable ? [sql`${sql.ref(name)} = null`] : []))
  if (has('ends_at') && has('starts_at'))
    sets.push(sql`ends_at = greatest(starts_at, least(coalesce(ends_at, ${now}), ${now}))`)
  if (sets.length === 0) return 0
  return changed(tx, sql`update ${sql.table(table.name)} set ${sql.join(sets)} where ${sql.ref(column)} = ${person}`)
}

async function removeGone({ tx, catalogue, person, marks }: Forgetting, before: Counts): Promise<Counts> {
  const addresses = marks.flatMap(({ as, value, sure }) => (as === 'address' && sure ? [value.toLowerCase()] : []))
  let all = before
  for (const { table, column, person: owner } of gone) {
    if (!catalogue.get(table)?.columns.some((one) => one.name === column)) continue
    const isTheirs = owner === null ? sql`false` : sql`${sql.ref(owner)} = ${person}`
    all = counted(
      all,
      table,
      'removed',
      await changed(
        tx,
        sql`
      delete from ${sql.table(table)} where ${isTheirs} or lower(${sql.ref(column)}) = any(${addresses}::text[])`,
      ),
    )
  }
  return all
}

/** Whatever a person can have beside name and code goes to nothing, or to what a new person begins with. */
async function blankPerson({ tx, catalogue, person, now }: Forgetting): Promise<void> {
  const columns = catalogue.get(PEOPLE)?.columns ?? []
  const sets = columns.flatMap(({ name, kind, nullable, hasDefault, isFixed }) => {
    if (isFixed || lasting.has(name)) return []
    if (name === 'name') return [sql`name = ${BLANK}`]
    if (name === 'code') return [sql`code = ${`${BLANK}${person}`}`]
    if (name === 'updated_at') return [sql`updated_at = ${now}`]
    if (name === 'deactivated_at') return [sql`deactivated_at = coalesce(deactivated_at, ${now})`]
    if (nullable) return [sql`${sql.ref(name)} = null`]
    if (hasDefault) return [sql`${sql.ref(name)} = default`]
    return kind === 'text' ? [sql`${sql.ref(name)} = ''`] : []
  })
  await sql`update ${sql.table(PEOPLE)} set ${sql.join(sets)} where id = ${person}`.execute(tx)
}

async function blankHistory({ tx, person }: Forgetting): Promise<number> {
  const events = await wholeHistoryOf(tx, 'person', person)
  for (const { id, before, after, detail } of events)
    await retell(tx, id, { before: blankTexts(before), after: blankTexts(after), detail: blankTexts(detail) })
  return events.length
}
