import { setTimeout as sleep } from 'node:timers/promises'
import type { App } from '../../../kernel/app.ts'
import { attend } from './attend.ts'

/** In milliseconds, how soon a change takes effect. It is asked for, since a notice could be missed. */
const LOOK_EVERY = 2000

type Attended = { version: number; stop: () => Promise<void> }

/** Reads every mailbox that is not stopped, each over its own connection, until the function it gives is called. */
export async function attendMailboxes(app: App, lookEvery = LOOK_EVERY): Promise<() => Promise<void>> {
  const attended = new Map<number, Attended>()
  const ends = new AbortController()
  const watching = (async () => {
    while (!ends.signal.aborted) {
      await look(app, attended).catch((error: unknown) =>
        app.log('warn', 'Which mailboxes there are could not be asked.', { error: String(error) }),
      )
      await sleep(lookEvery, null, { signal: ends.signal }).catch(() => {})
    }
  })()
  return async () => {
    ends.abort()
    await watching
    await Promise.all([...attended.values()].map(({ stop }) => stop()))
  }
}

/** Ends what is gone or was changed, begins what is new or was changed. */
async function look(app: App, attended: Map<number, Attended>): Promise<void> {
  const wanted = await app.db.selectFrom('mailboxes').selectAll().where('stopped_at', 'is', null).execute()
  for (const [id, { version, stop }] of attended) {
    if (wanted.some((mailbox) => mailbox.id === id && mailbox.version === version)) continue
    attended.delete(id)
    await stop()
  }
  for (const mailbox of wanted) {
    if (attended.has(mailbox.id)) continue
    const ends = new AbortController()
    const attending = attend(app, mailbox, ends.signal).catch((error: unknown) =>
      app.log('error', 'A mailbox is read no more.', { mailbox: mailbox.id, error: String(error) }),
    )
    attended.set(mailbox.id, {
      version: mailbox.version,
      stop: async () => {
        ends.abort()
        await attending
      },
    })
  }
}
