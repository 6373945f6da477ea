import type { App } from '../../kernel/app.ts'
import { attendMailboxes } from './mailboxes/attend-all.ts'
import { listenForMail } from './smtp-listener.ts'

/** Takes mail in by SMTP and from mailboxes until the function it gives is called. */
export async function serveMail(app: App): Promise<() => Promise<void>> {
  const stops = [await listenForMail(app), await attendMailboxes(app)]
  return async () => {
    await Promise.all(stops.map((stop) => stop()))
  }
}
