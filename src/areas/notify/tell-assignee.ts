import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { assigned } from '../tickets/events.ts'
import { subjectOf } from '../tickets/message.ts'
import { receiversOf } from './receivers.ts'
import { answerSubject, queueTicketMails } from './ticket-mail.ts'
import { tellOnce } from './told.ts'

const change = z.object({ assignee: z.number() })

/** Tells whom a ticket was given to, unless they took it themselves. */
export const tellAssignee: Listener = {
  name: 'notify.tell-assignee',
  on: [assigned],
  async run(app, event) {
    const given = change.safeParse(event.after)
    const ticket = event.subjectId
    if (!given.success || ticket === null || given.data.assignee === event.actorId) return
    await app.db.transaction().execute(async (tx) => {
      const now = app.clock()
      const subject = await subjectOf(tx, ticket)
      if (subject === null) return
      const { staff } = await receiversOf(app, tx, ticket, { staff: [given.data.assignee] }, now)
      const text = app.words('notify.assigned', { subject })
      const mail = {
        what: `e${event.id}`,
        subject: answerSubject(app, subject),
        html: `<p>${escapeHtml(text)}</p>`,
        text,
        url: `${app.place.url}/desk/tickets/${ticket}`,
        fromName: null,
        auto: true,
      }
      const receivers = await tellOnce(tx, event.id, staff, event.name, now)
      await queueTicketMails(app, tx, ticket, [{ mail, receivers }], now)
    })
  },
}
