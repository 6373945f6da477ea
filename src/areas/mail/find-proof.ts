import type { Letter } from './letter.ts'
import { type Proof, readProof } from './proof.ts'

/** The most ids and addresses that are looked at: a real answer names a few, an attack thousands. */
const MOST = 60

/**
 * A proof of ours that this message brings back: in an address it was sent to, in the ids it answers, or, for a
 * report of failure, in the message it encloses.
 */
export function findProof({ keys, parsed, envelopeTo }: Pick<Letter, 'keys' | 'parsed' | 'envelopeTo'>): Proof | null {
  const addresses = [...envelopeTo, ...parsed.deliveredTo, ...[...parsed.to, ...parsed.cc].map((one) => one.address)]
  const ids = [parsed.inReplyTo, ...parsed.references.toReversed()].flatMap((id) => id ?? [])
  const enclosed = parsed.attachments
    .filter(
      ({ mimeType }) =>
        mimeType === 'message/rfc822' || mimeType === 'text/rfc822-headers' || mimeType === 'message/global',
    )
    .flatMap(({ content }) =>
      [
        ...new TextDecoder()
          .decode(content.subarray(0, 65_536))
          .matchAll(/^(?:message-id|reply-to):[^<\r\n]{0,200}<?([^\s<>]{1,300})>?/gim),
      ].map((found) => found[1] ?? ''),
    )
  for (const place of [...addresses, ...ids, ...enclosed].slice(0, MOST)) {
    const proof = readProof(keys, place.split('@')[0] ?? '')
    if (proof) return proof
  }
  return null
}
