import { sql } from 'kysely'
import { z } from 'zod'
import type { Db } from '../../../kernel/db.ts'
import { wholeHistoryOf } from '../../workspace/event.ts'
import { type Catalogue, linksTo } from './catalogue.ts'
import { digitsOf, type Mark } from './mark.ts'
import { identities, othersToo, PEOPLE, setAside } from './policy.ts'

type Found = Pick<Mark, 'as' | 'value'>

/** Everything a person is told by, today and in their history, each with whether anyone else goes by it, too. */
export async function collectMarks(db: Db, catalogue: Catalogue, person: number): Promise<Mark[]> {
  const found = [
    ...(await fromIdentities(db, catalogue, person)),
    ...(await fromMerges(db, catalogue, person)),
    ...(await fromHistory(db, person)),
  ]
  const once = new Map(found.filter(isTelling).map((mark) => [`${mark.as} ${mark.value.toLowerCase()}`, mark]))
  const marks = await Promise.all(
    [...once.values()].map(async (mark) => ({ ...mark, sure: await isSure(db, catalogue, person, mark) })),
  )
  return [...marks, ...partsOf(marks)]
}

async function fromIdentities(db: Db, catalogue: Catalogue, person: number): Promise<Found[]> {
  const found: Found[] = []
  for (const { table, column, as } of identities) {
    const owner = ownerColumn(catalogue, table, column)
    if (owner === null) continue
    const rows = await sql<{ value: string | null }>`
      select distinct ${sql.ref(column)} as value from ${sql.table(table)} where ${sql.ref(owner)} = ${person}`.execute(
      db,
    )
    for (const { value } of rows.rows) if (value) found.push({ as, value: value.trim() })
  }
  return found
}

/** By which column a table names its person; null when the table, or the column in question, is not there. */
function ownerColumn(catalogue: Catalogue, table: string, column: string): string | null {
  const known = catalogue.get(table)
  if (!known?.columns.some((one) => one.name === column)) return null
  return table === PEOPLE
    ? 'id'
    : (linksTo(known, PEOPLE).find(({ column: name }) => name === 'person_id')?.column ?? null)
}

/** Whom they were merged with is the same human under other names. */
async function fromMerges(db: Db, catalogue: Catalogue, person: number): Promise<Found[]> {
  const { table, owner, of, rows, before } = setAside
  if (!catalogue.get(table)?.columns.some((one) => one.name === owner)) return []
  const steps = await sql<{ of: string; rows: unknown }>`
    select ${sql.ref(of)} as of, jsonb_build_array(${sql.ref(rows)}, ${sql.ref(before)}) as rows
    from ${sql.table(table)} where ${sql.ref(owner)} = ${person}`.execute(db)
  return steps.rows.flatMap(({ of: name, rows: aside }) =>
    identities.flatMap(({ table: known, column, as }) =>
      known === name ? textsUnder(aside, column).map((value) => ({ as, value: value.trim() })) : [],
    ),
  )
}

/** The texts that stand under a name, however deep. */
function textsUnder(value: unknown, name: string): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => textsUnder(one, name))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, one]) =>
    key === name && typeof one === 'string' ? [one] : textsUnder(one, name),
  )
}

const names = z.object({ name: z.string() })
const ADDRESS = /[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\]]+/gu

/** Names and addresses they had before: the history of the person tells them. */
async function fromHistory(db: Db, person: number): Promise<Found[]> {
  const events = await wholeHistoryOf(db, 'person', person)
  return events.flatMap(({ name, before, after, detail }) => {
    const former = [before, after].flatMap((state) => names.safeParse(state).data?.name ?? [])
    const written = JSON.stringify([before, after, detail]).match(ADDRESS) ?? []
    const isProfile = name === 'person.edited' || name === 'person.created' || name === 'person.imported'
    return [
      ...(isProfile ? former.map((value) => ({ as: 'name' as const, value: value.trim() })) : []),
      ...written.map((value) => ({ as: 'address' as const, value })),
    ]
  })
}

/** Too short to tell anybody by: it would be taken out of words that have nothing to do with the person. */
const isTelling = ({ as, value }: Found): boolean => {
  if (as === 'phone') return digitsOf(value).length >= 6
  return [...value].length >= (as === 'name' ? 2 : 4)
}

/** Nobody else and nothing else goes by it, and it is no common word. */
async function isSure(db: Db, catalogue: Catalogue, person: number, { as, value }: Found): Promise<boolean> {
  if (as === 'text' || (as === 'name' && !/\s/.test(value)) || (as === 'code' && /^\d+$/.test(value))) return false
  if (as === 'phone' && digitsOf(value).length < 8) return false
  const columns = [...identities.filter((one) => one.as === as), ...othersToo]
  for (const { table, column } of columns) {
    const known = catalogue.get(table)
    if (!known?.columns.some((one) => one.name === column)) continue
    const owner = ownerColumn(catalogue, table, column)
    const words = sql`${sql.ref(column)}::text`
    const same =
      as === 'phone'
        ? sql`regexp_replace(${words}, '\\D', '', 'g') = ${digitsOf(value)}`
        : sql`plain_text(${words}) like like_part(plain_text(${value}))`
    const found = await sql`
      select from ${sql.table(table)} where ${same} and ${owner === null ? sql`true` : sql`${sql.ref(owner)} is distinct from ${person}`} limit 1`.execute(
      db,
    )
    if (found.rows.length > 0) return false
  }
  return true
}

/** Each word of the names: taken out of the person's own records, where "Dear Ms Berg" means nobody else. */
function partsOf(marks: readonly Mark[]): Mark[] {
  const words = marks.flatMap(({ as, value }) => (as === 'name' ? value.split(/\s+/) : []))
  return [...new Set(words)]
    .filter((word) => [...word].length >= 3 && word !== word.toLowerCase())
    .map((value) => ({ as: 'part', value, sure: false }))
}
