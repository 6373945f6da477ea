import type { App } from '../src/kernel/app.ts'
import { readEvent } from '../src/kernel/events.ts'
import type { Listener } from '../src/kernel/area.ts'

/** The token of the newest link of one page that was mailed to an address; empty when there is none. */
export async function tokenFor(app: App, page: string, address: string): Promise<string> {
  const mails = await app.db
    .selectFrom('outbound_messages')
    .select('text')
    .where('to_address', '=', address)
    .orderBy('id', 'desc')
    .execute()
  return mails.map(({ text }) => new RegExp(`/${page}#([\\w-]{43})\\s`).exec(text)?.[1]).find(Boolean) ?? ''
}

/** Subjects of what was mailed to an address, in order. */
export async function mailsTo(app: App, address: string): Promise<string[]> {
  const mails = await app.db
    .selectFrom('outbound_messages')
    .select('subject')
    .where('to_address', '=', address)
    .orderBy('id')
    .execute()
  return mails.map(({ subject }) => subject)
}

/** Tells a listener of the newest event of that name, as the product does after commit. */
export async function hearNewest(app: App, listener: Listener, name: string): Promise<void> {
  const newest = await app.db
    .selectFrom('events')
    .select('id')
    .where('name', '=', name)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  const event = await readEvent(app.db, newest.id)
  if (event) await listener.run(app, event)
}
