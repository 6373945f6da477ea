import { z } from 'zod'
import type { App } from '../../../kernel/app.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { mailboxAccess } from '../access.ts'
import { explainTrouble } from './explain-trouble.ts'
import type { Mailbox } from './mailbox.ts'
import { openMailbox } from './open-mailbox.ts'

/** The mailbox is locked against changes so long. */
const PATIENCE = 15_000
const FOLDERS = 200

const found = z.object({
  works: z.boolean(),
  /** What is wrong, as a sentence; null when it works. */
  trouble: z.string().nullable(),
  /** Messages in the folder, and those of them that are unread and would be taken. */
  messages: z.number().nullable(),
  unread: z.number().nullable(),
  /** Whether the server says at once when mail comes. Without that a look is taken every few minutes. */
  tellsAtOnce: z.boolean().nullable(),
  folders: z.array(z.string()),
})

/** Connects to a mailbox as reading it would, takes nothing, and says what it found. */
export const tryMailbox = operation({
  name: 'mailbox.try',
  route: 'POST /mailboxes/:id/trial',
  says: 'Connects to a mailbox, takes nothing, and says what it found.',
  input: z.strictObject({ id: schema.id }),
  output: found,
  on: mailboxAccess,
  rule: 'change',
  leavesNoEvent: 'it only looks',
  run: ({ app, record }) => visit(app, record),
})

async function visit(app: App, mailbox: Mailbox): Promise<z.infer<typeof found>> {
  const patience = AbortSignal.timeout(PATIENCE)
  const ends = new AbortController()
  try {
    const client = await openMailbox(app, mailbox, AbortSignal.any([patience, ends.signal]))
    const { messages = null, unseen: unread = null } =
      (await client.status(mailbox.folder, { messages: true, unseen: true })) || {}
    const folders = (await client.list()).map(({ path }) => path).slice(0, FOLDERS)
    return { works: true, trouble: null, messages, unread, tellsAtOnce: client.capabilities.has('IDLE'), folders }
  } catch (error) {
    const trouble = patience.aborted
      ? `${mailbox.host}:${mailbox.port} does not answer in time.`
      : explainTrouble(error, mailbox)
    return { works: false, trouble, messages: null, unread: null, tellsAtOnce: null, folders: [] }
  } finally {
    ends.abort()
  }
}
