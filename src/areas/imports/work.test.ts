import { array, assert, asyncProperty, constantFrom, record } from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { encoder } from '../../../test/encode.ts'
import { begun, checked, imported, rowsOf, stateOf, undone } from '../../../test/import-file.ts'
import { type Office, office } from '../../../test/office.ts'
import { workbookParts, zipOf } from '../../../test/workbook.ts'
import type { Me } from '../../kernel/me.ts'
import { perform } from '../../kernel/perform.ts'
import { importWork } from './jobs.ts'
import { encodings } from './table/encodings.ts'
import { runImport, stopImport } from './use-cases/start.ts'

let product: TestApp
let desk: Office
let gus: Me
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  gus = await desk.me('Gus')
})
afterAll(() => product.drop())

const peopleAt = async (domain: string): Promise<number> => {
  const found = await sql<{ n: number }>`
    select count(*)::int as n from person_emails where address like ${`%@${domain}`}`.execute(product.app.db)
  return found.rows[0]?.n ?? 0
}

const many = (count: number, domain: string) =>
  ['name,email,id', ...Array.from({ length: count }, (_, n) => `Same Name,p${n}@${domain},${domain}-${n}`)].join('\n')

test('an import that is killed in the middle goes on where it was, and nothing is doubled', async () => {
  const { app } = product
  const id = await begun(app, gus, many(2300, 'killed.example'))
  await perform(app, runImport, gus, { id })
  for (const moments of [1, 3, 2]) {
    let left = moments
    const dying = {
      ...app,
      clock: () => {
        if (left-- <= 0) throw new Error('killed')
        return app.clock()
      },
    }
    await expect(importWork.run(dying, { id, mode: 'run' })).rejects.toThrow('killed')
    expect(await stateOf(app, gus, id)).toMatchObject({ state: 'running' })
  }
  await importWork.run(app, { id, mode: 'run' })
  expect(await stateOf(app, gus, id)).toMatchObject({
    state: 'done',
    counts: { new: 2300, changed: 0, same: 0, refused: 0 },
  })
  expect(await peopleAt('killed.example')).toBe(2300)
  // Told once more, as a queue may do: it is over.
  await importWork.run(app, { id, mode: 'run' })
  expect(await peopleAt('killed.example')).toBe(2300)
  const codes = await sql<{
    n: number
    all: number
  }>`select count(distinct lower(code))::int as n, count(*)::int as all from people`.execute(app.db)
  expect(codes.rows[0]?.n).toBe(codes.rows[0]?.all)
})

test('two imports of the same people at once, each told twice, make everyone once', async () => {
  const { app } = product
  const text = many(1200, 'twice.example')
  const ids = [await begun(app, gus, text), await begun(app, gus, text)]
  for (const id of ids) await perform(app, runImport, gus, { id })
  await Promise.all([...ids, ...ids].map((id) => importWork.run(app, { id, mode: 'run' })))
  const states = await Promise.all(ids.map((id) => stateOf(app, gus, id)))
  expect(states.map(({ state }) => state)).toEqual(['done', 'done'])
  expect(states.reduce((sum, { counts }) => sum + counts.new, 0)).toBe(1200)
  expect(states.reduce((sum, { counts }) => sum + counts.same, 0)).toBe(1200)
  expect(await peopleAt('twice.example')).toBe(1200)
})

test('what a dry run foretells happens: any mixture of good, bad and repeated lines', async () => {
  const { app } = product
  const cell = record({
    name: constantFrom('Ann Lee', 'Bob Ray', 'Ann Ray', '', 'Lee'),
    email: constantFrom('a@mix.example', 'b@mix.example', '', 'broken', 'A@MIX.example'),
    code: constantFrom('', '', 'M1', 'm1', 'M2', 'bad code'),
    company: constantFrom('', 'Acme', 'Nowhere'),
    title: constantFrom('', 'Boss', '"=cmd|x"', '"half'),
  })
  await assert(
    asyncProperty(array(cell, { minLength: 1, maxLength: 12 }), async (lines) => {
      const text = ['name,email,code,company,title', ...lines.map((one) => Object.values(one).join(','))].join('\n')
      const id = await begun(app, gus, text)
      const foretold = await checked(app, gus, id)
      const happened = await imported(app, gus, id)
      const told = (rows: typeof happened.rows) => rows.map(({ line, verdict, rule }) => ({ line, verdict, rule }))
      expect(told(happened.rows)).toEqual(told(foretold.rows))
      // The same file again: nothing is new and nothing changes.
      const again = await imported(app, gus, await begun(app, gus, text))
      expect(again.counts).toMatchObject({ new: 0, changed: 0 })
      await undone(app, gus, id)
    }),
    { numRuns: 25 },
  )
})

test('names of every script come in from every encoding and line end that can write them', async () => {
  const { app } = product
  const names = [
    'Zoë Müller',
    'Łukasz Wójcik',
    'Алексей Иванов',
    'Γιώργος',
    'דוד כהן',
    'محمد علي',
    '田中太郎',
    '김철수',
    'Cher',
  ]
  for (const [at, encoding] of encodings.entries()) {
    const encode = encoder(encoding)
    const fitting = names.filter((name) => encode(name) !== null)
    const end = ['\n', '\r\n', '\r'][at % 3] ?? '\n'
    const lines = ['name;email', ...fitting.map((name, n) => `${name};n${n}@e${at}.example`)]
    const bytes = encode(lines.join(end)) ?? new Uint8Array()
    const layout = { format: 'csv', encoding, separator: ';', hasHeadings: true }
    const { rows } = await imported(app, gus, await begun(app, gus, bytes, { layout }))
    expect(
      rows.map(({ verdict, name }) => [verdict, name]),
      encoding,
    ).toEqual(fitting.map((name) => ['new', name.normalize('NFC')]))
  }
})

test('a workbook comes in as a list does; formulas are texts', async () => {
  const { app } = product
  const cells = (row: number, texts: string[]) =>
    `<row r="${row}">${texts.map((text, at) => `<c r="${'ABC'[at]}${row}" t="str"><v>${text}</v></c>`).join('')}</row>`
  const sheet = cells(1, ['Name', 'E-mail', 'Notes']) + cells(2, ['Wor Kbook', 'w@xlsx.example', '=cmd|calc'])
  const id = await begun(app, gus, zipOf(workbookParts(sheet)), { name: 'people.xlsx' })
  const { rows } = await imported(app, gus, id)
  expect(rows).toMatchObject([{ verdict: 'new', name: 'Wor Kbook' }])
  const person = await app.db
    .selectFrom('people')
    .select('notes')
    .where('id', '=', rows[0]?.record ?? 0)
    .executeTakeFirstOrThrow()
  expect(person.notes).toBe('=cmd|calc')
})

test('a file that turns out to be broken fails with a sentence, and can be tried again', async () => {
  const { app } = product
  for (const content of ['', 'PK\x03\x04 no zip', '\xD0\xCF\x11\xE0 old'])
    await expect(begun(app, gus, Buffer.from(content, 'latin1'))).rejects.toMatchObject({ kind: 'invalid' })
})

test('it can be stopped; what is done stays, and can be undone', async () => {
  const { app } = product
  const id = await begun(app, gus, many(1500, 'stop.example'))
  await perform(app, runImport, gus, { id })
  let batches = 0
  const watched = {
    ...app,
    clock: () => {
      batches++
      return app.clock()
    },
  }
  const stopping = importWork.run(watched, { id, mode: 'run' })
  await perform(app, stopImport, gus, { id })
  await stopping
  const stopped = await stateOf(app, gus, id)
  expect(stopped.state).toBe('done')
  expect(batches).toBeGreaterThan(0)
  expect(await peopleAt('stop.example')).toBe(stopped.counts.new)
  await undone(app, gus, id)
  expect(await peopleAt('stop.example')).toBe(0)
})

test('whoever lost the right in between imports nothing more', async () => {
  const { app } = product
  const gia = await desk.me('Gia')
  const id = await begun(app, gia, many(3, 'lost.example'))
  await perform(app, runImport, gia, { id })
  await app.db
    .deleteFrom('staff')
    .where('person_id', '=', gia.person ?? 0)
    .execute()
  await importWork.run(app, { id, mode: 'run' })
  const one = await app.db
    .selectFrom('imports')
    .select(['state', 'problem'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  expect(one).toMatchObject({ state: 'failed', problem: expect.stringContaining('may not import') })
  expect(await peopleAt('lost.example')).toBe(0)
})

test('the file is gone when the import is over, and its bytes too', async () => {
  const { app } = product
  const id = await begun(app, gus, many(2, 'gone.example'))
  const { file_id: file } = await app.db
    .selectFrom('imports')
    .select('file_id')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const { key } = await app.db
    .selectFrom('files')
    .select('key')
    .where('id', '=', file ?? 0)
    .executeTakeFirstOrThrow()
  await imported(app, gus, id)
  expect(
    await app.db
      .selectFrom('files')
      .select('id')
      .where('id', '=', file ?? 0)
      .execute(),
  ).toEqual([])
  await expect(app.store.open(key)).rejects.toMatchObject({ kind: 'unavailable' })
  expect(await app.db.selectFrom('import_identities').select('identity').where('import_id', '=', id).execute()).toEqual(
    [],
  )
  expect((await rowsOf(app, gus, id)).length).toBe(2)
})
