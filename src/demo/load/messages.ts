import { assigned, noted, opened, replied, stateChanged } from '../../areas/tickets/events.ts'
import type { Tx } from '../../kernel/db.ts'
import { idOf, idOrNull } from './ids.ts'
import type { Known, WrittenTicket } from './written.ts'
import { membershipKey } from './roles.ts'

/** Replies and notes, and what happened, told to nobody: loading the demo sends no mail. */
export async function loadMessages(tx: Tx, tickets: readonly WrittenTicket[], known: Known): Promise<void> {
  const { people } = known
  const messages = tickets.flatMap(({ id, plan, told }) =>
    told.messages.map((message) => ({
      ...message,
      ticket: id,
      plan,
      author: idOf(people, message.by === 'customer' ? plan.requester : (plan.assignee ?? 'adam')),
    })),
  )
  const replies = messages.filter(({ by }) => by !== 'note')
  const notes = messages.filter(({ by }) => by === 'note')
  await tx
    .insertInto('replies')
    .values(
      replies.map(({ ticket, author, by, text, at, plan }) => ({
        ticket_id: ticket,
        author_id: author,
        by_staff: by === 'agent',
        html: htmlOf(text),
        body: text,
        source: by === 'agent' ? 'desk' : plan.source,
        created_at: at,
      })),
    )
    .execute()
  await tx
    .insertInto('notes')
    .values(
      notes.map(({ ticket, author, text, at }) => ({
        ticket_id: ticket,
        author_id: author,
        html: htmlOf(text),
        body: text,
        created_at: at,
      })),
    )
    .execute()
  const happened = tickets.flatMap((ticket) => eventsOf(ticket, known)).sort((a, b) => a.at.getTime() - b.at.getTime())
  await tx
    .insertInto('events')
    .values(happened.map((event) => ({ ...event, delivered_at: event.at })))
    .execute()
}

const htmlOf = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split('\n\n')
    .map((paragraph) => `<p>${paragraph.replaceAll('\n', '<br>')}</p>`)
    .join('')

/** The history of one ticket as its operations would have written it. */
function eventsOf({ id, plan, told }: WrittenTicket, { people, companies, teams, memberships }: Known) {
  const customer = {
    actor_id: idOf(people, plan.requester),
    hat:
      plan.under === null ? 'personal' : `membership:${idOf(memberships, membershipKey(plan.requester, plan.under))}`,
  }
  const staff = { actor_id: idOf(people, plan.assignee ?? 'adam'), hat: 'staff' }
  const event = (name: string, at: Date, who: typeof staff, more: { before?: object; after?: object }) => ({
    name,
    at,
    ...who,
    subject_kind: 'ticket',
    subject_id: id,
    before: more.before ? JSON.stringify(more.before) : null,
    after: more.after ? JSON.stringify(more.after) : null,
  })
  const [first, ...later] = told.messages
  const start = first?.at ?? plan.createdAt
  const assignment = { team: idOrNull(teams, plan.team), assignee: idOrNull(people, plan.assignee) }
  const end = told.endedAt ?? told.messages.at(-1)?.at ?? start
  return [
    event(opened, start, customer, {
      after: {
        subject: told.subject,
        requester: customer.actor_id,
        company: idOrNull(companies, plan.under),
        team: null,
        assignee: null,
      },
    }),
    ...(plan.assignee === null
      ? []
      : [event(assigned, later[0]?.at ?? start, staff, { before: { team: null, assignee: null }, after: assignment })]),
    ...later.map(({ by, at }) => event(by === 'note' ? noted : replied, at, by === 'customer' ? customer : staff, {})),
    ...(plan.state === 'new' || plan.state === 'open'
      ? []
      : [event(stateChanged, end, staff, { before: { state: 'open' }, after: { state: plan.state } })]),
  ]
}
