import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { anyone } from '../../../kernel/rule.ts'
import * as schema from '../../../kernel/schema.ts'
import { countAttempt, type Limit } from '../attempts.ts'
import { faceOf } from '../logins/face.ts'
import { typedPassword } from '../passwords/typed.ts'
import { placeOf } from '../place.ts'
import { beginSession } from '../session.ts'
import { noAccessLeft, signedIn } from '../sign-in.ts'
import { admitByLink } from './admit-by-link.ts'
import { linkBehind, linkSpent, useUp } from './link.ts'
import { makeFirstOwner } from './make-first-owner.ts'
import { linkToken } from './token.ts'

export const FOLLOWING: Limit = { most: 60, seconds: 15 * 60 }

const input = z.strictObject({
  token: linkToken,
  name: schema.line(120).optional(),
  address: schema.emailAddress.optional(),
  password: typedPassword.optional(),
})

/**
 * By POST from a page, so that whatever opens links in mails uses none up. A link that lacks something (a password, the
 * owner's name) is `invalid` with the field and can be followed again. Errors: `unauthenticated` for a spent link.
 */
export const redeemLink = operation({
  name: 'link.follow',
  route: 'POST /session/link',
  says: 'Signs in with a link: an owner, sign-in or invitation link, or one for a new password.',
  input,
  output: signedIn,
  rule: anyone('sessions.rule.whoever-signs-in'),
  internal: true,
  secret: true,
  before: ({ app, from, now }) => countAttempt(app.db, `follow ${placeOf(from)}`, FOLLOWING, now),
  async run(doing) {
    const { app, tx, now } = doing
    const link = await linkBehind(tx, doing.input.token, now)
    if (!link) throw linkSpent()
    await useUp(tx, doing.input.token, now)
    const person =
      link.person === null ? await makeFirstOwner(doing) : await admitByLink(doing, { ...link, person: link.person })
    const face = await faceOf(app, tx, person, now)
    if (face === null) throw noAccessLeft()
    await beginSession(doing, person, link.purpose)
    return { face }
  },
})
