import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Name, office, type Office } from '../../../test/office.ts'
import { insertMembership } from '../companies/join.ts'
import { personByAddress } from '../people/address.ts'
import { createPerson } from '../people/create.ts'
import { listPeople } from '../people/list.ts'
import { insertPerson } from '../people/new-person.ts'
import { personIdByCode } from '../people/person.ts'
import { forgetMerges } from './records/forget.ts'
import { listMerges } from './records/list.ts'
import { mergePeople } from './records/merge.ts'
import { previewPersonMerge } from './records/preview.ts'
import { undoMerge } from './records/undo.ts'

const DAY = 86_400_000
let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(async () => product.drop())

const db = () => product.app.db

type Belonging = { company: 'Acme' | 'Globex'; level: string; employing?: boolean; from?: number; until?: number }

/** A customer with these addresses, and where they belong; days are counted from now. */
const someone = (name: string, emails: string[], at: Belonging[] = []) =>
  db()
    .transaction()
    .execute(async (tx) => {
      const now = product.clock()
      const person = await insertPerson(tx, { name, emails, now })
      for (const { company, level, employing = false, from = 0, until } of at)
        await insertMembership(tx, {
          person: person.id,
          company: desk.companies[company],
          level: desk.levels[level] ?? 0,
          employing,
          startsAt: new Date(now.getTime() + from * DAY),
          endsAt: until === undefined ? null : new Date(now.getTime() + until * DAY),
          by: null,
          now,
        })
      return person
    })

const answer = z.object({ id: z.number(), merge: z.number() })
const merge = async (by: Name, id: number, other: number, take: string[] = []) =>
  answer.parse(await desk.act(mergePeople, await desk.me(by), { id, other, take })).merge
const undo = async (by: Name, id: number) => desk.act(undoMerge, await desk.me(by), { id })
const membershipsOf = async (person: number) =>
  db()
    .selectFrom('memberships')
    .innerJoin('levels', 'levels.id', 'memberships.level_id')
    .select(['company_id', 'levels.key', 'is_employing', 'starts_at', 'ends_at'])
    .where('person_id', '=', person)
    .orderBy('starts_at')
    .execute()

test('HM-33 HM-10: everything of the other one follows, code and addresses still lead to them, and it can be taken back', async () => {
  const ann = await someone('Ann Lee', ['ann@acme.example', 'shared@acme.example'])
  const twin = await someone('Anne Lee', ['Anne@acme.example', 'SHARED@acme.example'])
  await sql`update people set notes = 'Speaks Welsh.', title = 'Buyer' where id = ${twin.id}`.execute(db())
  await sql`update people set notes = 'Call late.' where id = ${ann.id}`.execute(db())
  const id = await merge('Gus', ann.id, twin.id, ['name'])
  const kept = await db().selectFrom('people').selectAll().where('id', '=', ann.id).executeTakeFirstOrThrow()
  expect(kept).toMatchObject({ name: 'Anne Lee', title: 'Buyer', notes: 'Call late.\n\nSpeaks Welsh.', code: ann.code })
  expect(await personIdByCode(db(), twin.code.toLowerCase())).toBe(ann.id)
  expect(await personByAddress(db(), 'anne@ACME.example')).toMatchObject({ id: ann.id })
  const addresses = await db()
    .selectFrom('person_emails')
    .select(['address', 'is_primary'])
    .where('person_id', '=', ann.id)
    .orderBy('id')
    .execute()
  expect(addresses.map(({ address }) => address)).toEqual([
    'ann@acme.example',
    'shared@acme.example',
    'Anne@acme.example',
  ])
  expect(addresses.filter((one) => one.is_primary)).toHaveLength(1)
  expect(await desk.ask(listPeople, await desk.me('Gus'), { q: twin.code })).toMatchObject({ items: [{ id: ann.id }] })
  expect(await desk.ask(listMerges, await desk.me('Gus'), { merged: twin.id })).toMatchObject({
    items: [{ masterId: ann.id, merged: { name: 'Anne Lee', code: twin.code }, isNext: true, can: { undo: true } }],
  })
  expect(await eventsAbout(db(), 'person', ann.id)).toContain('person.merged')
  expect(await eventsAbout(db(), 'person', twin.id)).toContain('person.merged-away')
  expect(await undo('Gus', id)).toMatchObject({ id: twin.id, lost: [] })
  expect(await personIdByCode(db(), twin.code)).toBe(twin.id)
  expect(await desk.ask(listMerges, await desk.me('Gus'), { merged: twin.id })).toMatchObject({ items: [] })
  await expect(undo('Gus', id)).rejects.toMatchObject({ code: 'merging.undone' })
})

test('HM-10 HM-37: a former code is given to nobody, typed or generated', async () => {
  const one = await someone('Code One', [])
  const other = await someone('Former Code', [])
  await merge('Gus', one.id, other.id)
  const add = async (input: object) =>
    desk.act(createPerson, await desk.me('Gus'), { name: 'Former Code', company: null, ...input })
  await expect(add({ code: other.code })).rejects.toMatchObject({ detail: { fields: { code: expect.anything() } } })
  expect(await add({})).toMatchObject({ code: `${other.code}1` })
})

test('overlapping memberships become one with the higher level; other companies follow; one employer stays', async () => {
  const one = await someone('Mem One', [], [{ company: 'Acme', level: 'basic', employing: true, from: -10 }])
  const other = await someone(
    'Mem Two',
    [],
    [
      { company: 'Acme', level: 'advanced', from: -30, until: 60 },
      { company: 'Globex', level: 'basic', employing: true, from: -5 },
    ],
  )
  const at = (days: number) => new Date(product.clock().getTime() + days * DAY)
  const seen = await desk.ask(previewPersonMerge, await desk.me('Gus'), { id: one.id, other: other.id })
  expect(seen).toMatchObject({
    gains: [
      { kind: 'membership', name: 'Acme', detail: 'Advanced' },
      { kind: 'membership', name: 'Globex', detail: 'Basic' },
    ],
    setAside: [{ table: 'memberships', count: 1 }],
  })
  expect(await membershipsOf(one.id)).toHaveLength(1)
  const id = await merge('Gus', one.id, other.id)
  expect(await membershipsOf(one.id)).toEqual([
    { company_id: desk.companies.Acme, key: 'advanced', is_employing: true, starts_at: at(-30), ends_at: null },
    { company_id: desk.companies.Globex, key: 'basic', is_employing: false, starts_at: at(-5), ends_at: null },
  ])
  await undo('Gus', id)
  expect(await membershipsOf(other.id)).toHaveLength(2)
})

test('a level that has ended comes to nobody’s life again', async () => {
  const one = await someone('Past One', [], [{ company: 'Acme', level: 'basic', from: -30 }])
  const other = await someone('Past Two', [], [{ company: 'Acme', level: 'manager', from: -90, until: -5 }])
  await merge('Gus', one.id, other.id)
  expect(await membershipsOf(one.id)).toMatchObject([{ key: 'basic', ends_at: null }])
})

test('the login follows when the master has none, else it is set aside; sessions and keys end', async () => {
  const [a, b, c] = [
    await someone('Log A', ['la@x.example']),
    await someone('Log B', ['lb@x.example']),
    await someone('Log C', []),
  ]
  const now = product.clock()
  for (const [person, username] of [
    [a.id, 'log-a'],
    [b.id, 'log-b'],
  ] as const) {
    await sql`insert into logins (person_id, username, created_at) values (${person}, ${username}, ${now})`.execute(
      db(),
    )
    await sql`insert into sessions (token_hash, person_id, created_at, seen_at, expires_at)
      values (sha256(${username}::bytea), ${person}, ${now}, ${now}, ${new Date(now.getTime() + DAY)})`.execute(db())
    await sql`insert into api_keys (token_hash, person_id, name, hat, created_at)
      values (sha256(${username}::bytea), ${person}, 'k', 'personal', ${now})`.execute(db())
  }
  const first = await merge('Gus', a.id, b.id)
  const state = async (person: number) => ({
    logins: (await db().selectFrom('logins').select('username').where('person_id', '=', person).execute()).map(
      (one) => one.username,
    ),
    sessions: (await db().selectFrom('sessions').select('id').where('person_id', '=', person).execute()).length,
    keys: (
      await db()
        .selectFrom('api_keys')
        .select('id')
        .where('person_id', '=', person)
        .where('revoked_at', 'is', null)
        .execute()
    ).length,
  })
  expect(await state(a.id)).toEqual({ logins: ['log-a'], sessions: 1, keys: 1 })
  const accounts = await db()
    .selectFrom('person_emails')
    .select('address')
    .where('person_id', '=', a.id)
    .where('is_account', '=', true)
    .execute()
  expect(accounts).toHaveLength(2)
  const second = await merge('Gus', c.id, a.id)
  expect(await state(c.id)).toEqual({ logins: ['log-a'], sessions: 0, keys: 0 })
  await expect(undo('Gus', first)).rejects.toMatchObject({ code: 'merging.master-gone' })
  await undo('Gus', second)
  await undo('Gus', first)
  expect(await state(b.id)).toEqual({ logins: ['log-b'], sessions: 0, keys: 0 })
})

test('what happened since stays with the master, but for tickets asked under a membership that goes back', async () => {
  const one = await someone('Since One', [], [{ company: 'Acme', level: 'basic' }])
  const other = await someone('Since Two', [], [{ company: 'Globex', level: 'basic' }])
  const id = await merge('Gus', one.id, other.id)
  const memberships = await db()
    .selectFrom('memberships')
    .select(['id', 'company_id'])
    .where('person_id', '=', one.id)
    .orderBy('id')
    .execute()
  const tickets: number[] = []
  for (const { id: membership, company_id } of memberships)
    tickets.push(
      (
        await sql<{
          id: number
        }>`insert into tickets (subject, requester_id, membership_id, company_id, source, created_at, updated_at)
        values ('x', ${one.id}, ${membership}, ${company_id}, 'desk', ${product.clock()}, ${product.clock()}) returning id`.execute(
          db(),
        )
      ).rows[0]?.id ?? 0,
    )
  await undo('Gus', id)
  const rows = await db()
    .selectFrom('tickets')
    .select('requester_id')
    .where('id', 'in', tickets)
    .orderBy('id')
    .execute()
  expect(rows.map((row) => row.requester_id)).toEqual([one.id, other.id])
})

test('the later of two merges is taken back first', async () => {
  const [a, b, c] = [await someone('Order A', []), await someone('Order B', []), await someone('Order C', [])]
  const [first, second] = [await merge('Gus', a.id, b.id), await merge('Gus', a.id, c.id)]
  await expect(undo('Gus', first)).rejects.toMatchObject({ code: 'merging.not-last' })
  await undo('Gus', second)
  await undo('Gus', first)
})

test('after 30 days it is too late, and what was kept is forgotten; old links still lead on', async () => {
  const [a, b] = [await someone('Late A', []), await someone('Late B', [])]
  const id = await merge('Gus', a.id, b.id)
  product.clock.forward(30 * DAY)
  await expect(undo('Gus', id)).rejects.toMatchObject({ code: 'merging.too-late' })
  await forgetMerges.run(product.app, {})
  expect(await db().selectFrom('merge_steps').select('position').where('merge_id', '=', id).execute()).toEqual([])
  expect(await desk.ask(listMerges, await desk.me('Gus'), { merged: b.id })).toMatchObject({
    items: [{ masterId: a.id, merged: null, isNext: false }],
  })
})
