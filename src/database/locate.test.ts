import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/database.ts'
import { explainFailure } from './embedded/explain-failure.ts'
import { listenError } from './listen-error.ts'
import { openDatabase } from './locate.ts'
import { StartError } from './start-error.ts'

describe('DATABASE_URL', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>
  let address = ''

  beforeAll(async () => {
    database = await freshDatabase('template1')
    address = `host=${encodeURIComponent(database.connection.host)}&port=${database.connection.port}`
  })

  afterAll(() => database.drop())

  test('is used when it is set', async () => {
    const opened = await openDatabase({ DATABASE_URL: urlOf('foyer'), FOYER_DATA: '/nowhere' })
    const pool = new pg.Pool(opened.connection)
    const { rows } = await pool.query<{ name: string }>('select current_database() as name')
    expect(rows).toEqual([{ name: database.connection.database }])
    await pool.end()
    await opened.stop()
  })

  test('of a user who may not create tables is refused', async () => {
    await database.pool.query('create role guest login')
    await expect(openDatabase({ DATABASE_URL: urlOf('guest') })).rejects.toThrow('may not create tables')
    await database.pool.query('drop role guest')
  })

  test.each([
    ['mysql://foyer:s3cret@localhost/foyer', 'not an address of PostgreSQL'],
    ['foyer s3cret', 'not an address of PostgreSQL'],
    ['postgres://foyer:s3cret@127.0.0.1:1/desk', 'Nothing listens at foyer@127.0.0.1:1/desk'],
    [
      'postgres:///desk?user=foyer&password=s3cret&host=/no/such/folder',
      'There is no socket of PostgreSQL for foyer@/no/such/folder:5432/desk',
    ],
  ])('%s is refused in one sentence without the password', async (url, sentence) => {
    const error: unknown = await openDatabase({ DATABASE_URL: url }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(StartError)
    expect(String(error)).toContain(sentence)
    expect(String(error)).not.toContain('s3cret')
  })

  test('with a database that does not exist says so', async () => {
    const url = `postgres:///absent?user=foyer&${address}`
    await expect(openDatabase({ DATABASE_URL: url })).rejects.toThrow('does not exist: create it')
  })

  function urlOf(user: string): string {
    return `postgres:///${database.connection.database}?user=${user}&${address}`
  }
})

describe('a data folder that cannot be used', () => {
  let root = ''
  beforeAll(() => (root = mkdtempSync(join(tmpdir(), 'foyer-locate-'))))
  afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('of another version of PostgreSQL names both versions', async () => {
    const folder = clusterWith('older', { PG_VERSION: '17\n', 'global/pg_control': '' })
    await expect(openDatabase({ FOYER_DATA: folder })).rejects.toThrow(/is of PostgreSQL 17 and this Foyer brings 18/)
  })

  test('with missing files is called damaged', async () => {
    const folder = clusterWith('broken', { 'base/1/1259': '' })
    await expect(openDatabase({ FOYER_DATA: folder })).rejects.toThrow('is damaged (files are missing)')
  })

  test('with a control file of rubbish is called damaged', async () => {
    const folder = clusterWith('rubbish', { PG_VERSION: '18\n', 'global/pg_control': 'rubbish', 'postgresql.conf': '' })
    await expect(openDatabase({ FOYER_DATA: folder })).rejects.toThrow('is damaged')
  })

  test('that is a file is named', async () => {
    const file = join(root, 'file')
    writeFileSync(file, '')
    await expect(openDatabase({ FOYER_DATA: file })).rejects.toThrow(`${file} cannot be a data folder`)
  })

  function clusterWith(name: string, files: Record<string, string>): string {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, name, 'pg', path)
      mkdirSync(join(file, '..'), { recursive: true })
      writeFileSync(file, text)
    }
    return join(root, name)
  }
})

test.each([
  [Object.assign(new Error('write'), { code: 'ENOSPC' }), 'The disk that holds /d is full'],
  [new Error('FATAL:  could not write to file "pg_wal/x": No space left on device'), 'The disk that holds /d is full'],
  [Object.assign(new Error('mkdir'), { code: 'EROFS' }), '/d is on a read-only disk'],
  [Object.assign(new Error('mkdir'), { code: 'EACCES' }), 'Foyer may not write to /d'],
  [new Error('FATAL:  could not map anonymous shared memory: Cannot allocate memory'), 'not enough memory'],
  [new Error('LOG:  starting\nFATAL:  something new.\nLOG:  down'), 'could not be started: something new.'],
])('%s is explained', (error, sentence) => {
  const explained = explainFailure('/d', error)
  expect(explained.message).toContain(sentence)
  expect(explained.message.split('\n')).toHaveLength(1)
})

test('a port in use is a sentence, and another error stays what it is', () => {
  const inUse = Object.assign(new Error('listen'), { code: 'EADDRINUSE' })
  expect(String(listenError(inUse, '127.0.0.1:3000'))).toContain('127.0.0.1:3000 is in use')
  const other = new Error('other')
  expect(listenError(other, '127.0.0.1:3000')).toBe(other)
})
