import { z } from 'zod'
import type { Listener } from '../../kernel/area.ts'
import { escapeHtml } from '../../kernel/html/escape.ts'
import { assigned, replied } from '../tickets/events.ts'
import { peopleOn, readReply, subjectOf } from '../tickets/message.ts'
import { receiversOf } from './receivers.ts'
import { queueTicketMail } from './ticket-mail.ts'
import { tellOnce } from './told.ts'

const answer = z.object({ reply: z.number() })
const change = z.object({ assignee: z.number().nullable() })

/** Tells the assignee and the agents who watch: of an answer, and whom a ticket was given to. */
export const tellStaff: Listener = {
  name: 'notify.tell-staff',
  on: [replied, assigned],
  async run(app, event) {
    const ticket = event.subjectId
    if (ticket === null) return
    await app.db.transaction().execute(async (tx) => {
      const now = app.clock()
      const subject = await subjectOf(tx, ticket)
      if (subject === null) return
      const news = event.name === replied ? answerOf(event.detail) : null
      const reply = news === null ? null : await readReply(tx, news)
      const given = change.safeParse(event.after)
      const people =
        event.name === assigned
          ? [given.success ? given.data.assignee : null].flatMap((one) => one ?? [])
          : (await peopleOn(tx, ticket)).staff
      const text = reply?.body ?? app.words('notify.assigned', { subject })
      for (const receiver of await receiversOf(
        app,
        tx,
        ticket,
        people.filter((person) => person !== event.actorId),
        'staff',
        now,
      )) {
        if (!(await tellOnce(tx, event.id, receiver.person, event.name, now))) continue
        await queueTicketMail(
          app,
          tx,
          {
            ticket,
            what: `e${event.id}`,
            subject: app.words('notify.re', { subject }),
            html: reply?.html ?? `<p>${escapeHtml(text)}</p>`,
            text,
            url: `${app.place.url}/desk/tickets/${ticket}`,
            fromName: reply?.author?.name ?? null,
            auto: true,
          },
          receiver,
          now,
        )
      }
    })
  },
}

function answerOf(detail: Record<string, unknown> | null): number | null {
  const found = answer.safeParse(detail)
  return found.success ? found.data.reply : null
}
