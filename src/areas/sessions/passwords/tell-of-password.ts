import { sql } from 'kysely'
import { readSetting } from '../../../kernel/settings.ts'
import { writeLetter } from '../../outbox/letter.ts'
import { type Posting, queueMail } from '../../outbox/message.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { workspaceName } from '../../workspace/name.ts'

/** Mails a person that their password was changed: whoever did not do it themselves learns of it. */
export async function tellOfPassword(doing: Posting, person: number): Promise<void> {
  const { app, tx, now } = doing
  const known = (await app.who.load(tx, [person], now)).get(person)?.facts.person
  const found = await sql<{ address: string | null }>`select ${primaryAddressOf(sql.val(person))} as address`.execute(
    tx,
  )
  const address = found.rows[0]?.address
  if (!address || !known) return
  const workspace = await readSetting(tx, workspaceName)
  const say = (key: string) =>
    app.words(`sessions.mail.${key}`, { name: known.name, workspace }, known.language ?? undefined)
  const letter = writeLetter({
    workspace,
    greeting: say('greeting'),
    lines: [say('password-changed.line')],
    foot: say('password-changed.foot'),
  })
  await queueMail(doing, { to: { address, person }, subject: say('password-changed.subject'), ...letter, auto: true })
}
