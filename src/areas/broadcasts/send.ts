import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import { conflict, invalid } from '../../kernel/errors.ts'
import { sanitizeMailHtml } from '../../kernel/html/sanitize.ts'
import { htmlToText } from '../../kernel/html/to-text.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from '../groups/access.ts'
import { deliverBroadcast } from './deliver.ts'
import { type Receiver, receiversOf } from './receivers.ts'

/** Rows written in one statement. */
const AT_ONCE = 1000

/**
 * Writes to all members of a group, each in a mail of their own in which no other member is named. Who gets it is
 * settled here; the mails are put into the outbox after commit, in portions.
 */
export const sendBroadcast = operation({
  name: 'broadcast.send',
  route: 'POST /groups/:id/broadcasts',
  says: 'Writes to all members of a group, each in a mail of their own.',
  input: z.strictObject({ id: schema.id, subject: schema.line(200), html: schema.html }),
  output: z.object({ id: z.number(), receives: z.number(), misses: z.number() }),
  on: groupAccess,
  rule: 'mail',
  async run({ tx, me, input, record, now, happened, enqueue }) {
    if (record.archived_at) throw conflict('groups.archived', 'This group is put away. Take it back into use first.')
    const html = sanitizeMailHtml(input.html, { cid: () => undefined })
    const body = htmlToText(html).trim()
    if (body === '') throw invalid({ html: 'Write something first.' })
    const all = await receiversOf(tx, record.id, now)
    const misses = all.filter(({ why }) => why !== null).length
    if (misses === all.length)
      throw conflict('broadcasts.nobody', 'Nobody in this group can be reached by mail, so nothing was sent.')
    const { id } = await tx
      .insertInto('broadcasts')
      .values({ group_id: record.id, subject: input.subject, html, body, sent_by: me.person, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    await writeReceivers(tx, id, all)
    await enqueue(deliverBroadcast, { broadcast: id }, { key: `broadcast:${id}` })
    const receives = all.length - misses
    await happened({
      name: 'group.mailed',
      subject: { kind: 'group', id: record.id },
      after: { subject: input.subject, receives, misses },
      detail: { broadcast: id },
    })
    return { id, receives, misses }
  },
})

async function writeReceivers(tx: Tx, broadcast: number, all: readonly Receiver[]): Promise<void> {
  const rows = all.map(({ person, address, why }) => ({ broadcast_id: broadcast, person_id: person, address, why }))
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await tx
      .insertInto('broadcast_receivers')
      .values(rows.slice(at, at + AT_ONCE))
      .execute()
}
