import { expect, test } from 'vitest'
import { z } from 'zod'
import { areas } from '../../src/areas.ts'
import type { Area } from '../../src/kernel/area.ts'
import { testDatabase } from '../database.ts'

const rows = z.array(z.object({ name: z.string() }))

/** Tables that nobody owns, that two areas own, and that are not there. */
function ownerFaults(tables: readonly string[], all: readonly Pick<Area, 'name' | 'tables'>[]): string[] {
  const owned: string[] = all.flatMap((area) => area.tables)
  const ownersOf = (table: string) =>
    all.filter((area) => area.tables.some((one) => one === table)).map((area) => area.name)
  return [
    ...tables.filter((table) => !owned.includes(table)).map((table) => `${table} has no owner`),
    ...[...new Set(owned)]
      .filter((table) => !tables.includes(table))
      .map((table) => `${table} is owned by ${ownersOf(table).join()} and does not exist`),
    ...[...new Set(owned.filter((table, at) => owned.indexOf(table) !== at))].map(
      (table) => `${table} is owned by ${ownersOf(table).join(' and ')}`,
    ),
  ]
}

test('every table has one owner', async () => {
  const { pool } = await testDatabase()
  const found = await pool.query(`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'migrations' order by 1`)
  const tables = rows.parse(found.rows).map(({ name }) => name)
  expect(ownerFaults(tables, areas)).toEqual([])
  expect(tables.length).toBeGreaterThan(30)
})

test('the law sees a table that nobody owns, two own, or that is not there', () => {
  const own = (name: string, tables: Area['tables']) => ({ name, tables })
  expect(ownerFaults(['people', 'tickets'], [own('a', ['people', 'notes']), own('b', ['people'])])).toEqual([
    'tickets has no owner',
    'notes is owned by a and does not exist',
    'people is owned by a and b',
  ])
})
