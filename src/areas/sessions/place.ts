import { isIPv4, isIPv6 } from 'node:net'
import type { Origin } from '../../kernel/operation.ts'

/**
 * The network a request comes from, for counting: an IPv4 address, or the /64 of an IPv6 one, within which anyone has
 * as many addresses as they like.
 */
export function placeOf(from: Origin | null): string {
  const address = from?.address.replace(/^::ffff:(?=\d+\.)/i, '') ?? ''
  if (isIPv4(address)) return address
  return isIPv6(address) ? network(address) : 'here'
}

function network(address: string): string {
  const [head = '', tail] = (address.split('%')[0] ?? '').toLowerCase().split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length)
  const groups = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
