import { z } from 'zod'
import { isUniqueViolation } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import { signedInHere } from '../access.ts'

const username = z
  .string()
  .trim()
  .regex(
    /^[a-z0-9][a-z0-9._-]{2,39}$/i,
    'A username has 3 to 40 letters of a to z, digits, dots, hyphens or underscores.',
  )

/** Errors: `invalid` for a username that someone has, upper and lower case being the same. */
export const renameLogin = operation({
  name: 'login.rename',
  route: 'PUT /me/username',
  says: 'Sets the name by which the asker can sign in instead of an e-mail address; null takes it away.',
  input: z.strictObject({ username: username.nullable() }),
  output: z.null(),
  rule: signedInHere,
  internal: true,
  async run({ tx, me, input, happened }) {
    const person = me.person ?? 0
    await tx
      .updateTable('logins')
      .set({ username: input.username })
      .where('person_id', '=', person)
      .execute()
      .catch((error: unknown) => {
        throw isUniqueViolation(error, 'logins_username')
          ? invalid({ username: 'Someone has this username already.' })
          : error
      })
    await happened({
      name: 'login.renamed',
      subject: { kind: 'person', id: person },
      after: { username: input.username },
    })
    return null
  },
})
