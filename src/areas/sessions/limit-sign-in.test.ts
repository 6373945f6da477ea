import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { forgiveSignIn, limitSignIn } from './limit-sign-in.ts'

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())
beforeEach(() => made.clock.forward(2 * 60 * 60 * 1000))

/** Whether one more attempt is let through. */
async function tries(name: string, address: string): Promise<boolean> {
  const { app } = made
  return limitSignIn(app.db, name, { address, browser: null }, app.clock()).then(
    () => true,
    (error: { kind: string; detail: { retryAfter: number } }) => {
      expect(error).toMatchObject({ kind: 'limited', detail: { retryAfter: expect.any(Number) } })
      return false
    },
  )
}

const succeeds = async (name: string, address: string) => {
  const isIn = await tries(name, address)
  if (isIn) await forgiveSignIn(made.app.db, name, { address, browser: null }, made.app.clock())
  return isIn
}

test('at one account from everywhere is stopped too, but its person comes in from where they came in before', async () => {
  expect(await succeeds('olga@desk.example', '192.0.2.10')).toBe(true)
  let through = 0
  for (let place = 0; place < 30; place++)
    for (let guess = 0; guess < 5; guess++) if (await tries('olga@desk.example', `198.51.100.${place}`)) through++
  expect(through).toBe(100)
  expect(await tries('Olga@Desk.example ', '203.0.113.1')).toBe(false)
  expect(await succeeds('olga@desk.example', '192.0.2.10')).toBe(true)
  made.clock.forward(60 * 60 * 1000)
  expect(await succeeds('olga@desk.example', '203.0.113.1')).toBe(true)
})

test('from one place at many accounts is stopped', async () => {
  let through = 0
  for (let account = 0; account < 110; account++)
    if (await tries(`person${account}@acme.example`, '203.0.113.7')) through++
  expect(through).toBe(100)
})

test('the right password is no guess: an office behind one address signs in all day', async () => {
  for (let person = 0; person < 220; person++)
    expect(await succeeds(`person${person % 9}@acme.example`, '192.0.2.50')).toBe(true)
})
