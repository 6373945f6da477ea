import type { Tx } from '../../kernel/db.ts'
import type { Dice } from '../dice.ts'
import { type Planned, planTickets } from '../plan.ts'
import { tell, type Told } from '../tell.ts'
import { idOf, idOrNull, remember } from './ids.ts'
import { loadMessages } from './messages.ts'
import type { Known, WrittenTicket } from './written.ts'
import { membershipKey } from './roles.ts'

/** The tickets with their conversations and people, oldest first. */
export async function loadTickets(tx: Tx, dice: Dice, known: Known, now: Date): Promise<void> {
  const tickets = planTickets(dice, now).map((plan) => ({ plan, told: tell(dice, plan, now) }))
  const made = await tx
    .insertInto('tickets')
    .values(tickets.map(({ plan, told }) => rowOf(plan, told, known)))
    .returning('id')
    .execute()
  const written = tickets.map((ticket, place) => ({ ...ticket, id: made[place]?.id ?? 0 }))
  await remember(
    tx,
    'ticket',
    written.map(({ id, plan }) => ({ id, key: plan.key })),
  )
  await loadMessages(tx, written, known)
  await loadParticipants(tx, written, known)
}

function rowOf(plan: Planned, { subject, messages, endedAt }: Told, { people, companies, teams, memberships }: Known) {
  return {
    subject,
    state: plan.state,
    priority: plan.priority,
    requester_id: idOf(people, plan.requester),
    membership_id: plan.under === null ? null : idOf(memberships, membershipKey(plan.requester, plan.under)),
    company_id: idOrNull(companies, plan.under),
    team_id: idOrNull(teams, plan.team),
    assignee_id: idOrNull(people, plan.assignee),
    is_private: plan.isPrivate,
    source: plan.source,
    created_at: plan.createdAt,
    updated_at: endedAt ?? messages.at(-1)?.at ?? plan.createdAt,
    solved_at: endedAt,
    closed_at: plan.state === 'closed' ? endedAt : null,
  }
}

async function loadParticipants(tx: Tx, written: readonly WrittenTicket[], { people }: Known): Promise<void> {
  const participants = written.flatMap(({ id, plan }) =>
    plan.participants.map(({ person, role, state }) => ({
      ticket_id: id,
      person_id: idOf(people, person),
      role,
      state,
      added_by: idOf(people, plan.requester),
      added_at: plan.createdAt,
    })),
  )
  await tx.insertInto('participants').values(participants).execute()
  const watchers = written.flatMap(({ id, plan }) =>
    plan.watchers.map((person) => ({ ticket_id: id, person_id: idOf(people, person), added_at: plan.createdAt })),
  )
  await tx.insertInto('watchers').values(watchers).execute()
}
