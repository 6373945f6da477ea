import { expect, test } from 'vitest'
import { isInNetworks, isLoopback, isNetwork, isPrivateAddress } from './private-address.ts'

test.each([
  '127.0.0.1',
  '127.9.9.9',
  '10.1.2.3',
  '172.31.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '0.0.0.0',
  '100.64.0.1',
  '::1',
  '::',
  'fd00::1',
  'fe80::1',
  '::ffff:127.0.0.1',
  '::ffff:a00:1',
  '64:ff9b::7f00:1',
])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true))

test.each(['8.8.8.8', '172.32.0.1', '192.0.2.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s is public', (address) =>
  expect(isPrivateAddress(address)).toBe(false),
)

test('loopback is this machine alone', () => {
  expect(['127.0.0.1', '::1', '10.0.0.1'].map(isLoopback)).toEqual([true, true, false])
})

test('a network is an address or a CIDR', () => {
  expect(['10.0.0.0/8', '::1', 'fd00::/8', '10.0.0.1'].every(isNetwork)).toBe(true)
  expect(['10.0.0.0/33', 'example.org', '', '10.0.0.0/', '10.0.0.0/8/8', 'true'].some(isNetwork)).toBe(false)
  expect(isInNetworks(['10.0.0.0/8', '::1'], '10.200.0.1')).toBe(true)
  expect(isInNetworks(['10.0.0.0/8', '::1'], '::1')).toBe(true)
  expect(isInNetworks(['10.0.0.0/8'], '11.0.0.1')).toBe(false)
})
