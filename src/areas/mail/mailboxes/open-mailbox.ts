import { isIP } from 'node:net'
import { ImapFlow } from 'imapflow'
import type { App } from '../../../kernel/app.ts'
import { unseal } from '../../../kernel/seal.ts'
import { MESSAGE_MAX } from '../receive.ts'
import { findServer } from './find-server.ts'
import { type Mailbox, passwordPlace } from './mailbox.ts'
import { MailboxTrouble } from './trouble.ts'

const PATIENCE = 10_000
/** A connection on which nothing came for this long is taken for lost; `attend` asks more often than that. */
const SILENCE = 10 * 60_000

/**
 * Connects, signs in and opens the folder for writing. Certificates are verified; a password goes over a plain
 * connection only when that does not leave this machine. Whoever opens closes (`close()`); `signal` closes too.
 * Throws MailboxTrouble, SealBroken or what the connection met: `explainTrouble` makes one sentence of each.
 */
export async function openMailbox(app: App, mailbox: Mailbox, signal: AbortSignal): Promise<ImapFlow> {
  const { host, port, secure, username, folder, move_to: moveTo } = mailbox
  const pass = unseal(app.place.folder, mailbox.sealed_password, passwordPlace(mailbox.id))
  const { address, isHere } = await findServer(app.db, host)
  signal.throwIfAborted()
  const client = new ImapFlow({
    host: address,
    ...(isIP(host) ? {} : { servername: host }),
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: !isHere }),
    auth: { user: username, pass },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: SILENCE,
    maxLineLength: 1024 * 1024,
    maxLiteralSize: MESSAGE_MAX + 1024,
    maxResponseSize: MESSAGE_MAX + 2 * 1024 * 1024,
  })
  // Every command that is under way is rejected too; without a listener the process would end.
  client.on('error', () => {})
  signal.addEventListener('abort', () => client.close(), { once: true })
  try {
    await client.connect()
    if (moveTo !== null) await client.mailboxCreate(moveTo)
    await enter(client, folder)
    return client
  } catch (error) {
    client.close()
    throw error
  }
}

async function enter(client: ImapFlow, folder: string): Promise<void> {
  const found = await client.list()
  if (folder.toUpperCase() !== 'INBOX' && !found.some(({ path }) => path === folder))
    throw new MailboxTrouble(`There is no folder "${folder}" in this mailbox.`)
  const opened = await client.mailboxOpen(folder)
  if (opened.readOnly)
    throw new MailboxTrouble(`The folder "${folder}" can only be read: messages that were taken could not be marked.`)
}
