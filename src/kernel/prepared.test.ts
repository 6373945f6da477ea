import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { openDb, openPool } from './db.ts'
import { PLAN_EACH_TIME } from './prepared.ts'

test('what is asked often keeps its plan, what is marked never does', async () => {
  const { connection, drop } = await freshDatabase()
  const pool = openPool({ ...connection, max: 1 })
  const db = openDb(pool)
  const kept = async () =>
    (
      await sql<{ statement: string }>`select ${PLAN_EACH_TIME} statement from pg_prepared_statements`.execute(db)
    ).rows.map((row) => row.statement)
  for (let n = 0; n < 20; n++) {
    const { rows } = await sql<{ twice: number }>`select ${n}::int * 2 as twice`.execute(db)
    expect(rows).toEqual([{ twice: n * 2 }])
    await sql`select ${PLAN_EACH_TIME} ${n}::int as marked`.execute(db)
  }
  await sql`select ${1}::int as seldom`.execute(db)
  expect(await kept()).toEqual(['select $1::int * 2 as twice'])
  await expect(sql`select ${'x'}::int * 2 as twice`.execute(db)).rejects.toThrow('invalid input syntax')
  await pool.end()
  await drop()
})
