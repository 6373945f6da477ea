import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../test/app.ts'
import { makeServer } from '../http/server.ts'
import { trustedProxies } from './trusted-proxies.ts'

test.each([
  [undefined, []],
  ['', []],
  ['127.0.0.1', ['127.0.0.1']],
  [' 10.0.0.0/8, ::1 ,', ['10.0.0.0/8', '::1']],
])('FOYER_TRUSTED_PROXY=%s names %j', (value, expected) => {
  expect(trustedProxies({ FOYER_TRUSTED_PROXY: value })).toEqual(expected)
})

test.each(['proxy.example', '10.0.0.0/99', 'true', '*', '127.0.0.1;::1'])('%s is refused in one sentence', (value) => {
  expect(() => trustedProxies({ FOYER_TRUSTED_PROXY: value })).toThrow(
    `"${value}" in FOYER_TRUSTED_PROXY is not an address or network`,
  )
})

describe('the address a request comes from', () => {
  let made: TestApp
  beforeAll(async () => {
    made = await testApp()
  })
  afterAll(() => made.drop())

  async function addressOf(proxies: string[], remoteAddress: string, forwarded: string): Promise<string> {
    const { server, stop } = await makeServer(made.app, made.pool, null, proxies)
    server.get('/address', async (request) => request.ip)
    const { body } = await server.inject({ url: '/address', remoteAddress, headers: { 'x-forwarded-for': forwarded } })
    await stop()
    return body
  }

  test.each([
    [[], '10.0.0.1', '203.0.113.9', '10.0.0.1'],
    [['10.0.0.0/8'], '10.0.0.1', '203.0.113.9', '203.0.113.9'],
    [['10.0.0.0/8'], '198.51.100.7', '203.0.113.9', '198.51.100.7'],
    [['10.0.0.0/8'], '10.0.0.1', '192.0.2.66, 203.0.113.9', '203.0.113.9'],
  ])('with the proxies %j, from %s forwarded for %s, is %s', async (proxies, remote, forwarded, expected) => {
    expect(await addressOf(proxies, remote, forwarded)).toBe(expected)
  })
})
