import { sql } from 'kysely'
import { z } from 'zod'
import type { App } from '../../kernel/app.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { job } from '../../kernel/jobs.ts'
import { readSetting } from '../../kernel/settings.ts'
import { posting, queueMail } from '../outbox/message.ts'
import { readSender } from '../outbox/sender.ts'
import { mailableAmong } from '../people/mailable.ts'
import { workspaceName } from '../workspace/name.ts'

/** Mails put into the outbox in one transaction. */
const AT_ONCE = 100

/** Puts the mails of a broadcast into the outbox, a portion at a time; run twice, nobody gets it twice. */
export const deliverBroadcast = job({
  name: 'broadcasts.deliver',
  input: z.object({ broadcast: z.number() }),
  async run(app, { broadcast }) {
    while ((await queueSome(app, broadcast)) === AT_ONCE) continue
  },
})

/** @returns how many mails were put into the outbox */
async function queueSome(app: App, broadcast: number): Promise<number> {
  return app.db.transaction().execute(async (tx) => {
    const now = app.clock()
    const written = await tx
      .selectFrom('broadcasts')
      .select(['group_id', 'subject', 'html', 'body', 'sent_by'])
      .where('id', '=', broadcast)
      .executeTakeFirst()
    if (!written) return 0
    const waiting = await tx
      .selectFrom('broadcast_receivers')
      .select(['person_id as person', 'address'])
      .where('broadcast_id', '=', broadcast)
      .where('queued_at', 'is', null)
      .where('why', 'is', null)
      .orderBy('person_id')
      .limit(AT_ONCE)
      .forUpdate()
      .skipLocked()
      .execute()
    const people = waiting.map(({ person }) => person)
    const author = sql<{ id: number }>`select unnest(${[...people, written.sent_by ?? 0]}::bigint[]) as id`
    const known = new Map((await mailableAmong(author).execute(tx)).rows.map((one) => [one.person, one]))
    const from = await senderOf(app, tx, known.get(written.sent_by ?? 0)?.name)
    const workspace = await readSetting(tx, workspaceName)
    for (const { person, address } of waiting) {
      const foot = app.words('broadcasts.foot', { workspace }, known.get(person)?.language ?? undefined)
      await queueMail(posting(app, tx, now), {
        to: { address: address ?? '', person },
        from,
        subject: written.subject,
        html: `${written.html}<p style="color:#5c6670;font-size:13px">${escapeHtml(foot)}</p>`,
        text: `${written.body}\n\n-- \n${foot}\n`,
        headers: QUIET,
        about: { kind: 'group', id: written.group_id },
        auto: false,
      })
    }
    if (waiting.length > 0)
      await tx
        .updateTable('broadcast_receivers')
        .set({ queued_at: now })
        .where('broadcast_id', '=', broadcast)
        .where('person_id', 'in', people)
        .execute()
    return waiting.length
  })
}

/** A person wrote it, to many: machines that are away need not answer each. */
const QUIET = { Precedence: 'bulk', 'X-Auto-Response-Suppress': 'OOF, AutoReply' }

async function senderOf(app: App, db: Parameters<typeof readSender>[1], name: string | undefined) {
  const desk = await readSender(app, db)
  return name === undefined ? desk : { address: desk.address, name: `${name} (${desk.name})` }
}
