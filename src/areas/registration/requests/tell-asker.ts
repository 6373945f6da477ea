import { sql } from 'kysely'
import type { Db } from '../../../kernel/db.ts'
import type { Doing } from '../../../kernel/operation.ts'
import { levelBrief } from '../../access/level.ts'
import { queueMail } from '../../outbox/message.ts'
import { makeLink, voidLinks } from '../../sessions/links/link.ts'
import { faceOf } from '../../sessions/logins/face.ts'
import { loginOf } from '../../sessions/logins/login.ts'
import { writeRegistrationLetter } from '../letter.ts'
import type { AccessRequest } from './request.ts'
import { receiversOf } from './receivers.ts'

type Telling = Pick<Doing<unknown, AccessRequest>, 'app' | 'tx' | 'me' | 'record' | 'now' | 'enqueue'>

/**
 * Mails that a request was granted: to whoever has no password with a link to choose their own (HR-28), good for 7 days.
 */
export async function tellGranted(doing: Telling, person: number, level: number | null): Promise<void> {
  const { app, tx, me, record, now } = doing
  const receiver = (await receiversOf(app, tx, [person], now)).get(person)
  if (!receiver) return
  const { name, language, address } = receiver
  const to = { address, person }
  const about = { kind: 'person', id: person }
  if (record.kind === 'level') {
    const values = { level: await levelName(tx, level) }
    const letter = await writeRegistrationLetter(app, tx, 'raised', { name, language, values, url: app.place.url })
    await queueMail(doing, { to, ...letter, auto: true, about })
    return
  }
  const face = (await faceOf(app, tx, person, now)) ?? 'portal'
  if ((await loginOf(tx, person))?.passwordHash) {
    const letter = await writeRegistrationLetter(app, tx, 'granted', { name, language, url: app.place.url })
    await queueMail(doing, { to, ...letter, auto: true, about })
    return
  }
  await voidLinks(tx, person, 'invitation')
  const { url } = await makeLink(app, tx, face, { purpose: 'invitation', person, address, now, by: me.person })
  const letter = await writeRegistrationLetter(app, tx, 'welcome', { name, language, url })
  await queueMail(doing, { to, ...letter, auto: true, secret: true, about })
}

/** Mails that a request was refused or that nobody answered it. */
export async function tellRefused(
  doing: Pick<Telling, 'app' | 'tx' | 'record' | 'now' | 'enqueue'>,
  kind: 'not-granted' | 'unanswered',
  reason: string | null,
): Promise<void> {
  const { app, tx, record } = doing
  const { name, language, address, person_id: person } = record
  const lines = reason === null ? [] : [reason]
  const letter = await writeRegistrationLetter(app, tx, kind, { name, language, lines })
  await queueMail(doing, { to: { address, person }, ...letter, auto: true })
}

async function levelName(db: Db, level: number | null): Promise<string> {
  const found = await sql<{
    level: { name: string } | null
  }>`select ${levelBrief(sql`${level}::bigint`)} as level`.execute(db)
  return found.rows[0]?.level?.name ?? ''
}
