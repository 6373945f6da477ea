import type { App } from '../../kernel/app.ts'
import { enqueue } from '../../kernel/jobs.ts'
import { intake } from './intake-job.ts'

/** By which way a message came. */
export type Door = 'smtp' | 'imap' | 'command'

export const MESSAGE_MAX = 35 * 1024 * 1024

export type Arrived = { raw: Uint8Array; door: Door; envelopeTo?: readonly string[] }

/**
 * Keeps a raw message for good: only after this may a server say that it has taken it. What becomes of it is decided
 * by a job, or at once by whoever calls `decide`. Returns the id of the kept message.
 */
export async function receive(app: App, { raw, door, envelopeTo = [] }: Arrived): Promise<number> {
  const { key, size } = await app.store.put(raw, { max: MESSAGE_MAX })
  return app.db.transaction().execute(async (tx) => {
    const { id } = await tx
      .insertInto('inbound_messages')
      .values({ received_at: app.clock(), door, raw_key: key, size, envelope_to: [...envelopeTo] })
      .returning('id')
      .executeTakeFirstOrThrow()
    await enqueue(tx, intake, { message: id }, { key: `intake:${id}` })
    return id
  })
}
