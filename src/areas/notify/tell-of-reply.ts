import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { replied } from '../tickets/events.ts'
import { peopleOn, readReply } from '../tickets/message.ts'
import { receiversOf } from './receivers.ts'
import { answerSubject, packReply, queueTicketMails } from './ticket-mail.ts'
import { tellOnce } from './told.ts'

const detail = z.object({ reply: z.number() })

/**
 * Mails each reply to the customers on the ticket, and tells the assignee and the agents who watch; each their own
 * mail, never its author.
 */
export const tellOfReply: Listener = {
  name: 'notify.tell-of-reply',
  on: [replied],
  async run(app, event) {
    const found = detail.safeParse(event.detail)
    if (!found.success || event.subjectId === null) return
    const ticket = event.subjectId
    await app.db.transaction().execute(async (tx) => {
      const now = app.clock()
      const reply = await readReply(tx, found.data.reply)
      if (!reply) return
      const on = await peopleOn(tx, ticket)
      const receivers = await receiversOf(
        app,
        tx,
        ticket,
        {
          customers: on.customers.filter((person) => person !== reply.author?.id),
          staff: on.staff.filter((person) => person !== event.actorId),
        },
        now,
      )
      const common = {
        subject: answerSubject(app, reply.subject),
        text: reply.body,
        fromName: reply.author?.name ?? null,
      }
      const toCustomers = {
        ...common,
        ...packReply(reply),
        what: `r${found.data.reply}`,
        url: `${app.place.url}/tickets/${ticket}`,
        auto: false,
      }
      const toStaff = {
        ...common,
        html: reply.html,
        what: `e${event.id}`,
        url: `${app.place.url}/desk/tickets/${ticket}`,
        auto: true,
      }
      await queueTicketMails(
        app,
        tx,
        ticket,
        [
          { mail: toCustomers, receivers: await tellOnce(tx, event.id, receivers.customers, 'reply', now) },
          { mail: toStaff, receivers: await tellOnce(tx, event.id, receivers.staff, event.name, now) },
        ],
        now,
      )
    })
  },
}
