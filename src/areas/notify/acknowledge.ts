import { sql } from 'kysely'
import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { readSetting, setting } from '../../kernel/settings.ts'
import { opened } from '../tickets/events.ts'
import { subjectOf } from '../tickets/message.ts'
import { receiversOf } from './receivers.ts'
import { answerSubject, queueTicketMails } from './ticket-mail.ts'
import { tellOnce } from './told.ts'

export const acknowledgement = setting({
  key: 'notify.acknowledgement',
  says: 'Confirm to the sender that a mail became a ticket',
  schema: z.boolean(),
  fallback: true,
})

/** More in an hour to one person is a loop or a flood, and then silence is the better answer (RFC 3834 section 2). */
const MOST_AN_HOUR = 5
const HOUR = 60 * 60 * 1000

const byMail = z.object({ source: z.literal('mail'), answerable: z.literal(true) })
const asked = z.object({ requester: z.number() })

/** Tells whoever wrote by mail that it has come; never to a machine, a list, or anyone who did not write it. */
export const acknowledge: Listener = {
  name: 'notify.acknowledge',
  on: [opened],
  async run(app, event) {
    const requester = asked.safeParse(event.after)
    const ticket = event.subjectId
    if (!byMail.safeParse(event.detail).success || !requester.success || ticket === null) return
    await app.db.transaction().execute(async (tx) => {
      const now = app.clock()
      if (!(await readSetting(tx, acknowledgement))) return
      const person = requester.data.requester
      const before = await sql<{
        n: number
      }>`select count(*) as n from told where person_id = ${person} and what = 'acknowledgement' and at > ${new Date(now.getTime() - HOUR)}`.execute(
        tx,
      )
      if ((before.rows[0]?.n ?? 0) >= MOST_AN_HOUR) return
      const subject = await subjectOf(tx, ticket)
      const { customers } = await receiversOf(app, tx, ticket, { customers: [person] }, now)
      if (subject === null) return
      const text = app.words('notify.acknowledgement', { subject, ticket })
      const mail = {
        what: `e${event.id}`,
        subject: answerSubject(app, subject),
        html: `<p>${escapeHtml(text).replaceAll('\n', '<br>')}</p>`,
        text,
        url: `${app.place.url}/tickets/${ticket}`,
        fromName: null,
        auto: true,
      }
      const receivers = await tellOnce(tx, event.id, customers, 'acknowledgement', now)
      await queueTicketMails(app, tx, ticket, [{ mail, receivers }], now)
    })
  },
}
