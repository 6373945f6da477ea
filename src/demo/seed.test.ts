import type pg from 'pg'
import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { seedLoad } from './seed.ts'

const rowsOf = async (pool: pg.Pool) => ({
  access: (await pool.query('select ticket_id, principal, updated_at, is_open from ticket_access order by 1, 2')).rows,
  search: (await pool.query('select ticket_id, words::text, principals::text from ticket_search order by 1')).rows,
})

/** Takes the tickets out and puts them in again one by one, so that the triggers write what belongs to them. */
async function writeAgain(pool: pg.Pool): Promise<void> {
  const tables = ['tickets', 'participants', 'replies', 'notes']
  for (const table of tables) await pool.query(`create table kept_${table} as select * from ${table}`)
  await pool.query('delete from tickets')
  for (const table of tables) {
    const { rows } = await pool.query<{ names: string }>(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as names from information_schema.columns
       where table_name = $1 and is_generated = 'NEVER'`,
      [table],
    )
    const names = rows[0]?.names ?? ''
    const order = table === 'participants' ? 'ticket_id, person_id' : 'id'
    await pool.query(
      `insert into ${table} (${names}) overriding system value select ${names} from kept_${table} order by ${order}`,
    )
  }
}

test('a load has exactly the rows that the triggers would have written', async () => {
  const { pool, clock, drop } = await testApp()
  await seedLoad(pool, { tickets: 500, people: 120, companies: 30, now: clock() })
  const loaded = await rowsOf(pool)
  expect(loaded.search).toHaveLength(500)
  expect(loaded.access.length).toBeGreaterThan(2000)
  const tree = await pool.query('select id, ancestors from companies order by id')
  await pool.query('update companies set parent_id = parent_id')
  expect((await pool.query('select id, ancestors from companies order by id')).rows).toEqual(tree.rows)

  await pool.query('select ticket_access_rebuild(array(select id from tickets))')
  expect((await rowsOf(pool)).access).toEqual(loaded.access)
  await writeAgain(pool)
  expect(await rowsOf(pool)).toEqual(loaded)
  await drop()
})

test('a load keeps what was there, its indexes and its triggers', async () => {
  const { pool, clock, drop } = await testApp()
  const shape = async () =>
    (
      await pool.query(`select indexname as name, indexdef as text from pg_indexes where schemaname = 'public'
      union all select tgname, tgenabled::text from pg_trigger order by 1, 2`)
    ).rows
  const before = await shape()
  await seedLoad(pool, { tickets: 50, people: 100, companies: 20, now: clock() })
  const one = await pool.query('select subject, state from tickets order by id')
  await seedLoad(pool, { tickets: 50, people: 100, companies: 20, now: clock() })
  expect(await shape()).toEqual(before)
  const both = await pool.query('select subject, state from tickets order by id')
  expect(both.rows.slice(0, 50)).toEqual(one.rows)
  expect(both.rows).toHaveLength(100)
  const next = await pool.query<{ id: number }>(
    "insert into companies (name, created_at, updated_at) values ('Next', now(), now()) returning id",
  )
  expect(next.rows[0]?.id).toBe(41)
  await drop()
})

test('too little for a load is refused before anything is written', async () => {
  const { pool, clock, drop } = await testApp()
  await expect(seedLoad(pool, { tickets: 10, people: 5, companies: 30, now: clock() })).rejects.toThrow('at least')
  expect((await pool.query('select count(*)::int as n from people')).rows).toEqual([{ n: 0 }])
  await drop()
})
