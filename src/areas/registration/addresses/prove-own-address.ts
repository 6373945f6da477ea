import { z } from 'zod'
import { conflict, notFound } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { ownAddress } from '../../people/address.ts'
import { signedInHere } from '../../sessions/access.ts'
import { limitProofs } from './limit-proofs.ts'
import { isProven, mailProof } from './proof.ts'

/** Errors: `not-found` for an address that is not written down for the asker, `conflict` for a proven one, `limited`. */
export const proveOwnAddress = operation({
  name: 'address.prove',
  route: 'POST /me/address-proofs',
  says: "Mails a link to one of the asker's own addresses that is not proven yet.",
  input: z.strictObject({ address: schema.emailAddress }),
  output: z.null(),
  rule: signedInHere,
  internal: true,
  before: ({ app, me, input, now }) => limitProofs(app.db, me.person ?? 0, input.address, now),
  async run(doing) {
    const { tx, me, input, happened } = doing
    const person = me.person ?? 0
    const address = await ownAddress(tx, person, input.address)
    if (address === null) throw notFound()
    if (await isProven(tx, person, address)) throw conflict('registration.proven', 'This address is proven already.')
    const { name = '', language = null } = me.facts.person ?? {}
    await mailProof(doing, { person, address, name, language })
    await happened({ name: 'address.proof-mailed', subject: { kind: 'person', id: person }, detail: { address } })
    return null
  },
})
