import type { ImapFlow } from 'imapflow'
import type { App } from '../../../kernel/app.ts'
import { MESSAGE_MAX, receive } from '../receive.ts'
import type { Mailbox } from './mailbox.ts'
import { MailboxTrouble } from './trouble.ts'

const MEGABYTE = 1024 * 1024

/**
 * Takes every unread message of the open folder, oldest first: keeps it for good, and only then marks it as read and
 * moves it away where a folder for that is set. Cut short at any point it takes the rest next time, and what it had
 * kept is not kept again. Gives a sentence about messages that have to stay where they are, or null.
 */
export async function takeUnread(
  app: App,
  mailbox: Mailbox,
  client: ImapFlow,
  signal: AbortSignal,
): Promise<string | null> {
  const unread = await client.search({ seen: false, deleted: false }, { uid: true })
  if (!Array.isArray(unread)) throw new MailboxTrouble('The server did not say which messages are unread.')
  const left: string[] = []
  for (const uid of unread) {
    signal.throwIfAborted()
    const raw = await fetchOne(client, uid)
    if (typeof raw === 'string') left.push(raw)
    if (!Buffer.isBuffer(raw)) continue
    await receive(app, { raw, door: 'imap', lay: { mailbox: mailbox.id, place: placeOf(mailbox, client, uid) } })
    await putAside(mailbox, client, uid)
  }
  return left.length === 0
    ? null
    : `${left.length === 1 ? 'A message stays' : `${left.length} messages stay`} in the mailbox: ${left[0]}`
}

/** Its bytes, a sentence why it cannot be taken, or null when it is gone by now. */
async function fetchOne(client: ImapFlow, uid: number): Promise<Buffer | string | null> {
  const found = await client.fetchOne(String(uid), { size: true, envelope: true }, { uid: true })
  if (!found) return null
  const subject = (found.envelope?.subject ?? '').slice(0, 80)
  if ((found.size ?? 0) > MESSAGE_MAX)
    return `"${subject}" has ${Math.ceil((found.size ?? 0) / MEGABYTE)} MB, and at most ${Math.floor(MESSAGE_MAX / MEGABYTE)} MB can be taken.`
  try {
    const whole = await client.fetchOne(String(uid), { source: true }, { uid: true })
    return whole ? (whole.source ?? `the server does not hand "${subject}" out.`) : null
  } catch (error) {
    // One message that the server cannot hand out must not hold up all that come after it.
    if (!client.usable) throw error
    return `the server does not hand "${subject}" out.`
  }
}

/** Where a message lies, as RFC 5092 writes it; the server promises that it is never another message (RFC 9051 section 2.3.1.1). */
function placeOf({ host, port, username }: Mailbox, client: ImapFlow, uid: number): string {
  if (!client.mailbox) throw new MailboxTrouble('The server closed the folder.')
  const { path, uidValidity } = client.mailbox
  return `imap://${encodeURIComponent(username)}@${host.toLowerCase()}:${port}/${encodeURIComponent(path)};UIDVALIDITY=${uidValidity}/;UID=${uid}`
}

async function putAside({ move_to: moveTo }: Mailbox, client: ImapFlow, uid: number): Promise<void> {
  if (!(await client.messageFlagsAdd(String(uid), ['\\Seen'], { uid: true })))
    throw new MailboxTrouble('The server does not mark messages as read.')
  if (moveTo !== null && !(await client.messageMove(String(uid), moveTo, { uid: true })))
    throw new MailboxTrouble(`Messages cannot be moved to the folder "${moveTo}".`)
}
