import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase, testDatabase } from '../../test/database.ts'
import { migrate } from './migrate.ts'

describe('migrate', () => {
  let folder = ''
  let database: Awaited<ReturnType<typeof freshDatabase>>

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'foyer-migrations-'))
    database = await freshDatabase('template1')
    write('0001_people.sql', 'create table people (name text)')
    write('0002_names.sql', `insert into people values ('Ada'); insert into people values ('Grace')`)
  })

  afterEach(async () => {
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  test('runs new files in order, once', async () => {
    expect(await run()).toEqual(['0001_people.sql', '0002_names.sql'])
    expect(await run()).toEqual([])
    write('0003_more.sql', `insert into people values ('Joan')`)
    expect(await run()).toEqual(['0003_more.sql'])
    expect(await people()).toEqual(['Ada', 'Grace', 'Joan'])
  })

  test('two processes at once do it once', async () => {
    const results = await Promise.all([run(), run(), run()])
    expect(results.map((names) => names.length).sort((a, b) => a - b)).toEqual([0, 0, 2])
    expect(await people()).toEqual(['Ada', 'Grace'])
  })

  test('a file that fails is undone as a whole and named, and those before it stay', async () => {
    write('0003_half.sql', `insert into people values ('Half'); select 1 / 0`)
    await expect(run()).rejects.toThrow('The migration 0003_half.sql failed and was undone: division by zero.')
    expect(await people()).toEqual(['Ada', 'Grace'])
    write('0003_half.sql', `insert into people values ('Whole')`)
    expect(await run()).toEqual(['0003_half.sql'])
  })

  test('refuses a file that changed after it was applied, but not other line ends', async () => {
    write('0001_people.sql', 'create table people (\n  name text\n)')
    await run()
    write('0001_people.sql', 'create table people (\r\n  name text\r\n)')
    expect(await run()).toEqual([])
    write('0001_people.sql', 'create table people (name varchar)')
    await expect(run()).rejects.toThrow('0001_people.sql was changed after it was applied')
  })

  test('refuses a database that is newer than the code', async () => {
    await run()
    rmSync(join(folder, '0002_names.sql'))
    await expect(run()).rejects.toThrow('The database is newer than this Foyer (it has 0002_names.sql)')
  })

  test('refuses a file that vanished, one that came late, a number given twice and a wrong name', async () => {
    write('0004_last.sql', 'select 1')
    await run()
    write('0003_late.sql', 'select 1')
    await expect(run()).rejects.toThrow('0003_late.sql comes before one that is already applied')
    rmSync(join(folder, '0003_late.sql'))
    rmSync(join(folder, '0002_names.sql'))
    await expect(run()).rejects.toThrow('0002_names.sql was applied but its file is gone')
    write('0001_again.sql', 'select 1')
    await expect(run()).rejects.toThrow('Two migrations have the number of 0001_people.sql')
    write('readme.sql', '')
    await expect(run()).rejects.toThrow('readme.sql is misnamed')
  })

  test('the real migrations are all in the databases that tests get', async () => {
    const { pool } = await testDatabase()
    expect(await migrate(pool)).toEqual([])
  })

  function write(name: string, sql: string): void {
    writeFileSync(join(folder, name), sql)
  }

  function run(): Promise<string[]> {
    return migrate(database.pool, folder)
  }

  async function people(): Promise<string[]> {
    const { rows } = await database.pool.query<{ name: string }>('select name from people order by name')
    return rows.map((row) => row.name)
  }
})
