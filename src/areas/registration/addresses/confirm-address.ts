import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { ownAddress, proveAddress } from '../../people/address.ts'
import { signedInHere } from '../../sessions/access.ts'
import { countAttempt } from '../../sessions/attempts.ts'
import { linkSpent } from '../../sessions/links/link.ts'
import { linkToken } from '../../sessions/links/token.ts'
import { placeOf } from '../../sessions/place.ts'
import { FOLLOWING } from '../links/following.ts'
import { proofBehind, useUpProof } from './proof.ts'

/**
 * Only for the person who wrote the address down: a stranger who follows the link in their own mailbox gives it to nobody.
 * Errors: `unauthenticated` for a link that is spent or another's, `conflict` when someone signs in with the address (K14).
 */
export const confirmAddress = operation({
  name: 'address.confirm',
  route: 'POST /me/address-proofs/confirmation',
  says: 'Proves an address of the asker with the link that was mailed there.',
  input: z.strictObject({ token: linkToken }),
  output: z.object({ address: z.string() }),
  rule: signedInHere,
  internal: true,
  secret: true,
  before: ({ app, from, now }) => countAttempt(app.db, `confirm ${placeOf(from)}`, FOLLOWING, now),
  async run({ tx, me, input, now, happened }) {
    const person = me.person ?? 0
    const address = await proofBehind(tx, input.token, person, now)
    if (address === null || (await ownAddress(tx, person, address)) === null) throw linkSpent()
    await useUpProof(tx, input.token, now)
    if (!(await proveAddress(tx, person, address, now)))
      throw conflict('registration.address-taken', 'Someone else signs in with this address.')
    await happened({ name: 'address.proven', subject: { kind: 'person', id: person }, after: { address } })
    return { address }
  },
})
