import { addressParser } from 'postal-mime'
import { cleanName } from '../address.ts'
import type { Mailbox } from '../message.ts'

/** Longer address lists are cut: nobody writes to more people by hand, and parsing stays cheap. */
const longest = 128 * 1024

/** The mailboxes of address headers (RFC 5322 §3.4), groups flattened, names decoded and cleaned. */
export function readMailboxes(values: readonly string[]): Mailbox[] {
  return values
    .flatMap((value) => addressParser(value.slice(0, longest), { flatten: true }))
    .flatMap((one) => (one.address === undefined ? one.group : [one]))
    .map(({ name, address }) => ({ name: cleanName(name), address: address.trim() }))
    .filter(({ name, address }) => name !== '' || address !== '')
}
