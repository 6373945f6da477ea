import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { begun, checked, imported, undone } from '../../../test/import-file.ts'
import { eventsAbout, type Office, office } from '../../../test/office.ts'
import type { Me } from '../../kernel/me.ts'
import { editPerson } from '../people/edit.ts'
import { readPerson } from '../people/read.ts'
import { openForCustomer } from '../tickets/open.ts'

let product: TestApp
let desk: Office
let gus: Me
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  gus = await desk.me('Gus')
})
afterAll(() => product.drop())

const verdicts = (rows: readonly { verdict: string }[]) => rows.map(({ verdict }) => verdict)
const file = (...lines: string[]) => lines.join('\r\n')

test('HR-28 HM-36: people come in from a file with everything that is said of them, and the same file again changes nothing', async () => {
  const text = file(
    'Name;E-Mail;Phone;Company;Level;Title;Language;Time zone;Notes;Alert;ID',
    'Ana López;ana@new.example;+34 91 123456;Acme;Advanced;CFO;es;Europe/Madrid;"says ""hola"";\r\nalways";Call first;A-1',
    '田中;tanaka@globex.example;;;;;ja;;;;A-2',
    'Cher;;0900 123;;;;;;;;',
  )
  const id = await begun(product.app, gus, text)
  const seen = await checked(product.app, gus, id)
  expect(seen).toMatchObject({ state: 'checked', total: 3, counts: { new: 3, changed: 0, same: 0, refused: 0 } })
  expect(await desk.ask(readPerson, gus, { id: 9999 }).catch(() => 'nobody')).toBe('nobody')
  const done = await imported(product.app, gus, id)
  expect(done).toMatchObject({ state: 'done', counts: { new: 3, changed: 0, same: 0, refused: 0 } })
  const [ana, tanaka] = done.rows.map(({ record }) => record ?? 0)
  expect(await desk.ask(readPerson, gus, { id: ana })).toMatchObject({
    name: 'Ana López',
    code: 'LOPEZA',
    title: 'CFO',
    language: 'es',
    timeZone: 'Europe/Madrid',
    notes: 'says "hola";\r\nalways',
    alert: 'Call first',
    emails: [{ address: 'ana@new.example', isPrimary: true, isProven: true }],
    phones: [{ number: '+34 91 123456', isPrimary: true }],
    memberships: [{ company: { name: 'Acme' }, level: { name: 'Advanced' }, isEmploying: true }],
  })
  expect(await desk.ask(readPerson, gus, { id: tanaka })).toMatchObject({
    code: 'TANAKA',
    memberships: [{ company: { name: 'Globex' }, level: { name: 'Basic' } }],
  })
  expect(await eventsAbout(product.app.db, 'person', ana ?? 0)).toEqual(['person.created'])
  const again = await imported(product.app, gus, await begun(product.app, gus, text))
  expect(again.counts).toEqual({ new: 0, changed: 0, same: 3, refused: 0 })
  expect(await eventsAbout(product.app.db, 'person', ana ?? 0)).toEqual(['person.created'])
})

test('HM-36: known people are found by key, code and address, and changed only in what the file says', async () => {
  const first = await imported(
    product.app,
    gus,
    await begun(
      product.app,
      gus,
      file('name,email,phone,id,code', 'Kim Key,kim@key.example,111222,K-1,', 'Cod Ed,,,,CODY'),
    ),
  )
  const second = await imported(
    product.app,
    gus,
    await begun(
      product.app,
      gus,
      file(
        'id,code,name,title,phone,email',
        'K-1,,,Boss,333444,kim2@key.example',
        ',cody,,Clerk,,',
        ',,Kim Key,Head,,KIM2@key.example',
      ),
    ),
  )
  expect(verdicts(second.rows)).toEqual(['changed', 'changed', 'refused'])
  expect(second.rows[2]).toMatchObject({ rule: 'repeats', what: '2' })
  const [kim, cody] = first.rows.map(({ record }) => record ?? 0)
  expect(await desk.ask(readPerson, gus, { id: kim })).toMatchObject({
    name: 'Kim Key',
    title: 'Boss',
    emails: [{ address: 'kim@key.example' }, { address: 'kim2@key.example', isPrimary: false }],
    phones: [{ number: '111222' }, { number: '333444' }],
  })
  expect(await desk.ask(readPerson, gus, { id: cody })).toMatchObject({ name: 'Cod Ed', title: 'Clerk' })
})

test('K14: people who share an address are told apart by their names', async () => {
  const text = file(
    'name,email',
    'Ann Lee,office@share.example',
    'Bob Ray,office@share.example',
    'Ann Ray,office@share.example',
  )
  expect((await imported(product.app, gus, await begun(product.app, gus, text))).counts.new).toBe(3)
  expect((await imported(product.app, gus, await begun(product.app, gus, text))).counts.same).toBe(3)
  const only = file('name,email', 'Eva Alt,eva@alone.example')
  const eva = (await imported(product.app, gus, await begun(product.app, gus, only))).rows[0]?.record
  const married = await imported(
    product.app,
    gus,
    await begun(product.app, gus, file('name,email', 'Eva Neu,eva@alone.example')),
  )
  expect(married.rows).toMatchObject([{ verdict: 'changed', record: eva }])
  const nameless = await imported(
    product.app,
    gus,
    await begun(product.app, gus, file('email,title', 'office@share.example,X')),
  )
  expect(nameless.rows).toMatchObject([{ verdict: 'refused', rule: 'shared-address' }])
})

test('HR-28: one column of addresses is enough', async () => {
  const done = await imported(
    product.app,
    gus,
    await begun(product.app, gus, 'e-mail\njo.doe@only.example\nmax@only.example\n'),
  )
  expect(done.rows).toMatchObject([{ name: 'Jo Doe' }, { name: 'Max' }])
})

test('each refused line says which rule it breaks, and the others come in', async () => {
  const cases: [string, string][] = [
    ['A,no-address,,,,,,', 'email'],
    ['A,,call me,,,,,', 'phone'],
    ['A,,,Nowhere Ltd,,,,', 'company-unknown'],
    ['A,a@b.example,,,Basic,,,', 'level-needs-company'],
    ['A,,,Acme,Emperor,,,', 'level-unknown'],
    ['A,,,,,English,,', 'language'],
    ['A,,,,,,Vienna,', 'timeZone'],
    ['A,,,,,,,a b', 'code'],
    [`${'x'.repeat(121)},,,,,,,`, 'name'],
    [',,12345,,,,,', 'name-missing'],
    ['A,,,,,,,X1,too,many', 'too-many-cells'],
    ['"A,,,,,,,', 'quote'],
  ]
  const good = Array.from({ length: cases.length }, (_, n) => `Good ${n},good${n}@rules.example,,,,,,`)
  const lines = cases.flatMap(([line], n) => [line, good[n] ?? ''])
  const done = await imported(
    product.app,
    gus,
    await begun(product.app, gus, file('name,email,phone,company,level,language,time zone,code', ...lines)),
  )
  expect(done.counts).toEqual({ new: cases.length, changed: 0, same: 0, refused: cases.length })
  expect(done.rows.filter(({ verdict }) => verdict === 'refused').map(({ rule }) => rule)).toEqual(
    cases.map(([, rule]) => rule),
  )
})

test('K10: an import changes nobody whom its asker could not change by hand, gives no level above them, and makes no staff', async () => {
  const done = await imported(
    product.app,
    gus,
    await begun(
      product.app,
      gus,
      file(
        'name,email,title,company,level,role',
        'Ada,ada@people.example,Clerk,,,owner',
        'Ada,ada@people.example,,,,',
        'Gia,gia@people.example,Boss,,,',
        'Noa,noa@rank.example,,Acme,Manager,owner',
      ),
    ),
  )
  expect(done.rows).toMatchObject([
    { verdict: 'refused', rule: 'may-not' },
    { verdict: 'same' },
    { verdict: 'refused', rule: 'may-not' },
    { verdict: 'new' },
  ])
  expect(await desk.ask(readPerson, gus, { id: done.rows[3]?.record })).toMatchObject({ staff: null })
  for (const who of [await desk.me('Mia', 'Acme'), await desk.me('Nia')])
    await expect(begun(product.app, who, 'email\nx@y.example')).rejects.toMatchObject({ kind: 'forbidden' })
})

test('HM-16: managers are found by code wherever they stand in the file; unknown ones and rings are told', async () => {
  const text = file(
    'name,code,manager',
    'Low Er,LOW1,TOP1',
    'To P,TOP1,',
    'Ri Ng,RING1,RING2',
    'Ro Ng,RING2,RING1',
    'Lo St,LOST1,NOBODY',
  )
  const id = await begun(product.app, gus, text)
  const seen = await checked(product.app, gus, id)
  expect(seen.rows.map(({ rule }) => rule)).toEqual([null, null, null, null, 'manager-unknown'])
  const done = await imported(product.app, gus, id)
  expect(done.counts).toMatchObject({ new: 5 })
  expect(done.rows.map(({ rule }) => rule)).toEqual([null, null, null, 'manager-ring', 'manager-unknown'])
  const managers = await sql<{ n: number }>`select count(*)::int as n from person_managers`.execute(product.app.db)
  expect(managers.rows[0]?.n).toBe(2)
  expect((await imported(product.app, gus, await begun(product.app, gus, text))).counts).toMatchObject({ same: 5 })
  const gone = await undone(product.app, gus, id)
  expect(gone.rows.map((row) => row.undone)).toEqual(['removed', 'removed', 'removed', 'removed', 'removed'])
})

test('a whole import is undone: new people go, changes are put back, and what was touched since is kept and listed', async () => {
  const before = await imported(
    product.app,
    gus,
    await begun(
      product.app,
      gus,
      file('name,email,company', 'Old One,old@undo.example,Globex', 'Old Two,old2@undo.example,'),
    ),
  )
  const [one, two] = before.rows.map(({ record }) => record ?? 0)
  const stood = await desk.ask(readPerson, gus, { id: one })
  const id = await begun(
    product.app,
    gus,
    file(
      'name,email,company,level,title,phone,id',
      'Old One,old@undo.example,Acme,Manager,Chief,999888,U-1',
      'Old Two,old2@undo.example,,,Deputy,,',
      'New One,new@undo.example,Acme,,,,U-2',
      'New Two,new2@undo.example,,,,,',
      'New Three,new3@undo.example,,,,,',
    ),
  )
  const done = await imported(product.app, gus, id)
  expect(verdicts(done.rows)).toEqual(['changed', 'changed', 'new', 'new', 'new'])
  expect(await desk.ask(readPerson, gus, { id: one })).toMatchObject({
    title: 'Chief',
    memberships: [
      { company: { name: 'Acme' }, level: { name: 'Manager' }, endsAt: null },
      { company: { name: 'Globex' }, endsAt: expect.any(String) },
    ],
  })
  await desk.act(editPerson, gus, { id: two, title: 'Typed by hand' })
  await desk.act(editPerson, gus, { id: done.rows[3]?.record, title: 'Touched' })
  await desk.act(openForCustomer, gus, { requester: done.rows[4]?.record, subject: 'Help', html: '<p>Help</p>' })
  const back = await undone(product.app, gus, id)
  expect(back.state).toBe('undone')
  expect(back.rows.map((row) => [row.undone, row.undoneRule])).toEqual([
    ['put-back', null],
    ['kept', 'touched'],
    ['removed', null],
    ['kept', 'touched'],
    ['kept', 'in-use'],
  ])
  const { version: _now, updatedAt: _then, ...stands } = withTimes(await desk.ask(readPerson, gus, { id: one }))
  const { version: _was, updatedAt: _when, ...was } = withTimes(stood)
  expect(stands).toEqual(was)
  await expect(desk.ask(readPerson, gus, { id: done.rows[2]?.record })).rejects.toMatchObject({ kind: 'not-found' })
})

const withTimes = (answer: unknown): Record<string, unknown> => Object.fromEntries(Object.entries(answer ?? {}))
