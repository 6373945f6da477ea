import { sql } from 'kysely'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Happening } from '../../../kernel/events.ts'
import type { Me } from '../../../kernel/me.ts'
import { type Posting, queueMail } from '../../outbox/message.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { faceOf } from '../logins/face.ts'
import { ensureLogin, loginOf } from '../logins/login.ts'
import { writeLinkLetter } from './letter.ts'
import { makeLink, voidLinks } from './link.ts'

type Inviting = Posting & {
  me: Me
  record: { id: number; name: string; language: string | null }
  happened: (what: Happening) => Promise<void>
}

/**
 * Mails the person a link by which they choose a password; the link that is out is replaced (HR-28, HR-29). Whoever
 * calls it has asked `invite` of the person. Errors: `invalid` without an address, `conflict`.
 */
export async function invitePerson(doing: Inviting): Promise<{ expiresAt: Date }> {
  const { app, tx, me, record, now, happened } = doing
  const person = record.id
  const found = await sql<{ address: string | null }>`select ${primaryAddressOf(sql.val(person))} as address`.execute(
    tx,
  )
  const address = found.rows[0]?.address
  if (!address) throw invalid({ address: 'This person has no e-mail address to invite.' }, 'sessions.no-address')
  const face = await faceOf(app, tx, person, now)
  if (face === null)
    throw conflict('sessions.nothing-open', 'Nothing is open to this person: give them a role or a portal level first.')
  await ensureLogin(tx, person, now)
  const login = await loginOf(tx, person)
  if (!login?.isOpen) throw conflict('sessions.login-closed', 'This login is switched off. Switch it on first.')
  if (login.passwordHash !== null)
    throw conflict(
      'sessions.has-password',
      'This person has a password already. They can ask for a new one when they sign in.',
    )
  await voidLinks(tx, person, 'invitation')
  const { url, expiresAt } = await makeLink(app, tx, face, {
    purpose: 'invitation',
    person,
    address,
    now,
    by: me.person,
  })
  const letter = await writeLinkLetter(app, tx, 'invitation', { name: record.name, language: record.language, url })
  await queueMail(doing, {
    to: { address, person },
    ...letter,
    auto: true,
    secret: true,
    about: { kind: 'person', id: person },
  })
  await happened({ name: 'person.invited', subject: { kind: 'person', id: person }, detail: { address } })
  return { expiresAt }
}
