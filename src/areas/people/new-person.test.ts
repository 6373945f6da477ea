import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { writeSetting } from '../../kernel/settings.ts'
import { personByAddress } from './address.ts'
import { codeSetting, type CodeStyle } from './code.ts'
import { insertPerson, type NewPerson } from './new-person.ts'

let product: TestApp
beforeAll(async () => {
  product = await testApp()
})
afterAll(() => product.drop())

const insert = (person: Omit<NewPerson, 'now'>) =>
  product.app.db.transaction().execute((tx) => insertPerson(tx, { ...person, now: product.app.clock() }))
const style = (value: CodeStyle) => writeSetting(product.app.db, codeSetting, value, null, product.app.clock())
const codeOf = async (person: Omit<NewPerson, 'now'>) => (await insert(person)).code

test('HM-10 HM-37: a name that comes again gets 1, 2, 3, whatever its letters', async () => {
  expect(await codeOf({ name: 'John Smith' })).toBe('SMITHJ')
  expect(await codeOf({ name: 'Jane Smith' })).toBe('SMITHJ1')
  expect(await codeOf({ name: 'JOËL SMITH' })).toBe('SMITHJ2')
})

test('HM-10: a typed code is kept, and refused when someone has it in other letters', async () => {
  expect(await codeOf({ name: 'Anybody', code: 'Red.7' })).toBe('Red.7')
  await expect(codeOf({ name: 'Somebody', code: 'RED.7' })).rejects.toMatchObject({
    kind: 'invalid',
    code: 'people.code-taken',
  })
  expect(await codeOf({ name: 'Typed First', code: 'quickt' })).toBe('quickt')
  expect(await codeOf({ name: 'Tom Quick' })).toBe('QUICKT1')
})

test('a name without ASCII takes the address, else a number', async () => {
  expect(await codeOf({ name: '田中 太郎', emails: ['taro.tanaka@people.example'] })).toBe('TANAKAT')
  expect(await codeOf({ name: '田中 太郎' })).toMatch(/^\d{6}$/)
})

test('numbers of N digits with prefix and suffix; more digits when they run out', async () => {
  await style({ style: 'number', digits: 4, prefix: 'K', suffix: 'x' })
  const drawn = await Promise.all(Array.from({ length: 30 }, (_, at) => codeOf({ name: `Number ${at}` })))
  expect(new Set(drawn).size).toBe(30)
  expect(drawn.every((code) => /^K[1-9]\d{3}x$/.test(code))).toBe(true)
  await style({ style: 'none' })
  expect(await codeOf({ name: 'Nobody Types' })).toMatch(/^\d{6}$/)
  await style(codeSetting.fallback)
})

test('HM-10: 200 people made at once, most of one name, all have different codes and no gap', async () => {
  const names = Array.from({ length: 200 }, (_, at) => (at % 4 ? 'Maria Garcia' : `Maria Garcia${at}`))
  const codes = await Promise.all(names.map((name) => codeOf({ name })))
  expect(new Set(codes.map((code) => code.toLowerCase())).size).toBe(200)
  expect(codes.filter((code) => /^GARCIAM\d*$/.test(code))).toHaveLength(150)
  expect(codes).toContain('GARCIAM149')
})

test('K14: an address may stand at several contacts; mail goes by login, then by name, then to whoever was first', async () => {
  const emails = ['office@people.example']
  const first = await insert({ name: 'First Contact', emails })
  const second = await insert({ name: 'Sécond Contact', emails })
  const found = (name?: string) => personByAddress(product.app.db, 'OFFICE@people.example', name)
  expect(await found()).toMatchObject({ id: first.id })
  expect(await found('second contact')).toMatchObject({ id: second.id, active: true })
  await product.app.db.insertInto('logins').values({ person_id: second.id, created_at: product.app.clock() }).execute()
  expect(await found()).toMatchObject({ id: second.id })
  const twin = product.app.db
    .insertInto('logins')
    .values({ person_id: first.id, created_at: product.app.clock() })
    .execute()
  await expect(twin).rejects.toMatchObject({ constraint: 'person_emails_account' })
})

test('an address that nobody proved receives nothing', async () => {
  await insert({ name: 'Claims A Lot', emails: ['ceo@people.example'], verifiedAt: null })
  expect(await personByAddress(product.app.db, 'ceo@people.example')).toBeNull()
})
