import { personByAddress } from '../people/address.ts'
import { addPending } from '../tickets/participant.ts'
import type { Letter } from './letter.ts'
import { readProof } from './proof.ts'
import { addressKey } from './text/address.ts'

/** More people than this are no colleagues but a list. */
const MOST = 20

/** Known people whom a mail names beside the desk wait as pending participants: nothing is mailed to them until somebody confirms. */
export async function addCopied(letter: Letter, ticket: number, requester: number): Promise<void> {
  const { tx, parsed, ours, keys, now } = letter
  const named = [...parsed.to, ...parsed.cc].flatMap((one) => addressKey(one.address) ?? [])
  const others = [...new Set(named)].filter(
    (address) => !ours.has(address) && readProof(keys, address.split('@')[0] ?? '') === null,
  )
  if (others.length > MOST) return
  for (const address of others) {
    const person = await personByAddress(tx, address)
    if (!person?.active || person.id === requester) continue
    await addPending(tx, ticket, person.id, now)
  }
}
