import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { office, type Office } from '../../../test/office.ts'
import { insertMembership } from '../companies/join.ts'
import { insertPerson } from '../people/new-person.ts'
import { dismissDuplicate, restoreDuplicate } from './duplicates/dismiss.ts'
import { listDuplicates } from './duplicates/list.ts'
import { refreshDuplicates } from './duplicates/refresh.ts'
import { searchDuplicates } from './duplicates/search.ts'
import { watchDuplicates } from './duplicates/watch.ts'
import { mergePeople } from './records/merge.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(async () => product.drop())

type Given = { emails?: string[]; phones?: string[]; company?: 'Acme' | 'Globex' }

const someone = (name: string, { emails = [], phones = [], company }: Given = {}) =>
  product.app.db.transaction().execute(async (tx) => {
    const now = product.clock()
    const { id } = await insertPerson(tx, { name, emails, phones, now })
    if (company)
      await insertMembership(tx, {
        person: id,
        company: desk.companies[company],
        level: null,
        employing: true,
        startsAt: now,
        by: null,
        now,
      })
    return id
  })

const page = z.object({
  items: z.array(
    z.object({
      id: z.number(),
      one: z.object({ id: z.number() }),
      other: z.object({ id: z.number() }),
      reasons: z.array(z.string()),
    }),
  ),
})

const pairs = async (input: object) => page.parse(await desk.ask(listDuplicates, await desk.me('Gus'), input)).items
const search = () => searchDuplicates.run(product.app, {})

test('HM-33: each reason for which two people look like one, and some for which they do not', async () => {
  const base = await someone('Kim Novak', {
    emails: ['kim.novak@gmail.com'],
    phones: ['+43 1 5550001'],
    company: 'Acme',
  })
  const expected = new Map<number, string[]>([
    [await someone('K. N.', { emails: ['KIM.NOVAK@gmail.com'] }), ['address']],
    [await someone('Someone', { emails: ['kimnovak+shop@googlemail.com'] }), ['alias']],
    [await someone('Someone Else', { phones: ['0043 (1) 5550001', '+43 (1) 555-0001'] }), ['phone']],
    [await someone('KIM NOVÁK', { company: 'Acme' }), ['name']],
    [await someone('Kim Nowak', { company: 'Acme' }), ['near-name']],
  ])
  await someone('Kim Novak', { company: 'Globex' })
  await someone('Ken Nobody', { company: 'Acme' })
  await someone('Short', { phones: ['5550001'] })
  await search()
  const found = (await pairs({ record: base })).map(
    ({ one, other, reasons }) => [one.id === base ? other.id : one.id, reasons] as const,
  )
  expect(new Map(found)).toEqual(expected)
})

test('an address that many share says nothing', async () => {
  const many = await Promise.all(
    Array.from({ length: 12 }, (_, n) => someone(`Shared ${'abcdefghijkl'[n]}`, { emails: ['office@shared.example'] })),
  )
  await search()
  expect(await pairs({ record: many[0] })).toEqual([])
})

test('a dismissed pair stays dismissed, and can be suggested again', async () => {
  const [a, b] = [
    await someone('Dis A', { emails: ['dis@x.example'] }),
    await someone('Dis B', { emails: ['dis@x.example'] }),
  ]
  await search()
  const [pair] = await pairs({ record: a })
  const gus = await desk.me('Gus')
  await desk.act(dismissDuplicate, gus, { id: pair?.id })
  await search()
  expect(await pairs({ record: b })).toEqual([])
  expect(await pairs({ record: b, dismissed: true })).toHaveLength(1)
  await expect(desk.act(dismissDuplicate, gus, { id: pair?.id })).rejects.toMatchObject({ code: 'merging.dismissed' })
  await desk.act(restoreDuplicate, gus, { id: pair?.id })
  expect(await pairs({ record: b })).toHaveLength(1)
})

test('pairs follow what people change, and are gone once they are one', async () => {
  const [a, b] = [
    await someone('Fresh A', { emails: ['fresh@x.example'] }),
    await someone('Fresh B', { emails: ['fresh@x.example'] }),
  ]
  const tell = async (id: number) => {
    const now = product.clock()
    await watchDuplicates.run(product.app, {
      id: 0,
      at: now,
      name: 'person.edited',
      actorId: null,
      hat: 'system',
      subjectKind: 'person',
      subjectId: id,
      before: null,
      after: null,
      detail: null,
    })
  }
  await tell(a)
  expect(await pairs({ record: a })).toHaveLength(1)
  await sql`update person_emails set address = 'stale@x.example' where person_id = ${b}`.execute(product.app.db)
  await tell(b)
  expect(await pairs({ record: a })).toEqual([])
  await sql`update person_emails set address = 'fresh@x.example' where person_id = ${b}`.execute(product.app.db)
  await tell(b)
  await desk.act(mergePeople, await desk.me('Gus'), { id: a, other: b })
  expect(await pairs({ record: a })).toEqual([])
})

test('companies: legal forms, web sites and mail domains; a branch is no duplicate', async () => {
  const { Acme } = desk.companies
  const now = product.clock()
  const make = async (name: string, more: { website?: string; parent_id?: number } = {}) =>
    (
      await product.app.db
        .insertInto('companies')
        .values({ name, created_at: now, updated_at: now, ...more })
        .returning('id')
        .executeTakeFirstOrThrow()
    ).id
  const form = await make('ACME, Inc.')
  const site = await make('Elsewhere', { website: 'https://www.acme.example/about' })
  await make('Acme Labs', { parent_id: Acme })
  await refreshDuplicates(product.app.db, 'company', [Acme], now)
  const ada = await desk.me('Ada')
  const found = page.parse(await desk.ask(listDuplicates, ada, { kind: 'company', record: Acme })).items
  expect(found.map(({ one, other, reasons }) => [one.id === Acme ? other.id : one.id, reasons])).toEqual([
    [form, ['company-name']],
    [site, ['domain']],
  ])
  expect(await pairs({ kind: 'company' })).toEqual([])
})

test('customers see no pairs, whatever they manage', async () => {
  expect(await desk.ask(listDuplicates, await desk.me('Mia', 'Acme'), {})).toMatchObject({ items: [] })
})
