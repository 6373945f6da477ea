import type { App } from '../../kernel/app.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { intake } from './intake-job.ts'

/** By which way a message came. */
export type Door = 'smtp' | 'imap' | 'command'

export const MESSAGE_MAX = 35 * 1024 * 1024

/** Where a message lay on an IMAP server, so that it is kept once however often it is fetched. */
export type Lay = { mailbox: number; place: string }

export type Arrived = { raw: Uint8Array; door: Door; envelopeTo?: readonly string[]; lay?: Lay }

/**
 * Keeps a raw message for good: only after this may a server say that it has taken it. What becomes of it is decided
 * by a job, or at once by whoever calls `decide`. Returns the id of the kept message, null when the same bytes from the
 * same place are kept already.
 */
export async function receive(app: App, arrived: Arrived & { lay: Lay }): Promise<number | null>
export async function receive(app: App, arrived: Arrived & { lay?: undefined }): Promise<number>
export async function receive(app: App, { raw, door, envelopeTo = [], lay }: Arrived): Promise<number | null> {
  const { key, size, sha256 } = await app.store.put(raw, { max: MESSAGE_MAX })
  const row = { received_at: app.clock(), door, raw_key: key, size, envelope_to: [...envelopeTo] }
  const at = lay ? { mailbox_id: lay.mailbox, place: `${lay.place};SHA256=${sha256}` } : {}
  const id = await app.db.transaction().execute(async (tx) => {
    const kept = await tx
      .insertInto('inbound_messages')
      .values({ ...row, ...at })
      .onConflict((conflict) => conflict.column('place').doNothing())
      .returning('id')
      .executeTakeFirst()
    if (kept) await enqueue(tx, intake, { message: kept.id }, { key: `intake:${kept.id}` })
    return kept?.id ?? null
  })
  if (id === null) await app.store.remove(key)
  return id
}
