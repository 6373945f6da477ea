import { z } from 'zod'
import { hashOf } from '../../../kernel/ids.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { signedInHere } from '../access.ts'

const MOST = 50

/** A key acts as its person under one hat, for ever that one: when the hat is gone, the key opens nothing. */
export const createKey = operation({
  name: 'key.create',
  route: 'POST /api-keys',
  says: 'Makes an API key for the asker under one of their hats. The token is shown this once.',
  input: z.strictObject({
    name: schema.line(80),
    hat: z.string().max(60),
    expiresAt: schema.when.nullable().optional(),
  }),
  output: z.object({ id: z.number(), token: z.string() }),
  rule: signedInHere,
  internal: true,
  secret: true,
  async run({ app, tx, me, input, now, happened }) {
    const { name, hat } = input
    if (!me.hats.some((offer) => offer.key === hat)) throw invalid({ hat: 'You do not have this hat.' })
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null
    if (expiresAt && expiresAt <= now) throw invalid({ expiresAt: 'Choose a moment in the future.' })
    const person = me.person ?? 0
    const { n } = await tx
      .selectFrom('api_keys')
      .select((row) => row.fn.countAll<number>().as('n'))
      .where('person_id', '=', person)
      .where('revoked_at', 'is', null)
      .executeTakeFirstOrThrow()
    if (n >= MOST) throw conflict('sessions.too-many-keys', `You have ${MOST} keys already. Take one away first.`)
    const token = `foyer_${app.ids.token()}`
    const { id } = await tx
      .insertInto('api_keys')
      .values({ token_hash: hashOf(token), person_id: person, name, hat, created_at: now, expires_at: expiresAt })
      .returning('id')
      .executeTakeFirstOrThrow()
    await happened({ name: 'key.created', subject: { kind: 'person', id: person }, detail: { key: id, name, hat } })
    return { id, token }
  },
})
