import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../../../kernel/app.ts'
import { makeBell } from './bell.ts'
import { explainTrouble } from './explain-trouble.ts'
import type { Mailbox } from './mailbox.ts'
import { noteState } from './note-state.ts'
import { openMailbox } from './open-mailbox.ts'
import { takeUnread } from './take-unread.ts'

/** Servers say at once when mail comes (IDLE, RFC 2177); a look is taken this often all the same. */
const LOOK_AGAIN = 4 * 60_000
/** Pause after a failure, doubled each time. */
const FIRST_PAUSE = 1000
const LONGEST_PAUSE = 5 * 60_000

/**
 * Reads a mailbox until `signal`: connects, takes what is unread, waits for more. Servers end connections now and then;
 * it begins anew, and tells of trouble only when that fails.
 */
export async function attend(app: App, mailbox: Mailbox, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE
  const works = () => {
    pause = FIRST_PAUSE
  }
  while (!signal.aborted) {
    try {
      await readUntilLost(app, mailbox, signal, works)
    } catch (error) {
      if (signal.aborted) return
      await tellTrouble(app, mailbox, error)
    }
    await sleep(pause, null, { signal }).catch(() => {})
    pause = Math.min(pause * 2, LONGEST_PAUSE)
  }
}

async function readUntilLost(app: App, mailbox: Mailbox, signal: AbortSignal, works: () => void): Promise<void> {
  const bell = makeBell()
  // One connection's own signal, so that the long-lived one does not collect a listener for each connection.
  const ends = new AbortController()
  const end = () => ends.abort()
  signal.addEventListener('abort', end)
  try {
    const client = await openMailbox(app, mailbox, ends.signal)
    client.on('exists', bell.ring)
    client.on('close', bell.ring)
    while (client.usable) {
      const left = await takeUnread(app, mailbox, client, ends.signal)
      await noteState(app, mailbox.id, left, app.clock())
      // Ends when the next command begins; a connection that is lost meanwhile rings the bell.
      client.idle().catch(() => {})
      await bell.rung(LOOK_AGAIN)
      if (client.usable) works()
    }
  } finally {
    signal.removeEventListener('abort', end)
    end()
  }
}

async function tellTrouble(app: App, mailbox: Mailbox, error: unknown): Promise<void> {
  const trouble = explainTrouble(error, mailbox)
  app.log('warn', 'A mailbox cannot be read; trying again.', { mailbox: mailbox.id, trouble })
  await noteState(app, mailbox.id, trouble).catch((failure: unknown) =>
    app.log('error', 'The state of a mailbox could not be kept.', { error: String(failure) }),
  )
}
