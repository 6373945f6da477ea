import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { replied } from '../tickets/events.ts'
import { peopleOn, readReply } from '../tickets/message.ts'
import { receiversOf } from './receivers.ts'
import { packReply, queueTicketMail } from './ticket-mail.ts'
import { tellOnce } from './told.ts'

const detail = z.object({ reply: z.number() })

/** Mails each reply to the customers on the ticket, each their own mail, never to its author. */
export const tellCustomers: Listener = {
  name: 'notify.tell-customers',
  on: [replied],
  async run(app, event) {
    const found = detail.safeParse(event.detail)
    if (!found.success || event.subjectId === null) return
    const ticket = event.subjectId
    await app.db.transaction().execute(async (tx) => {
      const now = app.clock()
      const reply = await readReply(tx, found.data.reply)
      if (!reply) return
      const { customers } = await peopleOn(tx, ticket)
      const others = customers.filter((person) => person !== reply.author?.id)
      const { html, attachments } = packReply(reply)
      for (const receiver of await receiversOf(app, tx, ticket, others, 'customer', now)) {
        if (!(await tellOnce(tx, event.id, receiver.person, 'reply', now))) continue
        await queueTicketMail(
          app,
          tx,
          {
            ticket,
            what: `r${found.data.reply}`,
            subject: app.words('notify.re', { subject: reply.subject }),
            html,
            text: reply.body,
            url: `${app.place.url}/tickets/${ticket}`,
            fromName: reply.author?.name ?? null,
            attachments,
            auto: false,
          },
          receiver,
          now,
        )
      }
    })
  },
}
