import { openedUnder } from './fill.ts'
import type { World } from './random-world.ts'

/**
 * The rights on tickets in plain TypeScript, written from the requirements and not from the code, to be compared with
 * what the product answers (HR-10..12, HM-28, AT-17, AT-20, K5..K7, K15, K29).
 */
export type Hat = 'staff' | 'personal' | { membership: number }

export function hatsOf(world: World, person: number): Hat[] {
  const who = world.people[person]
  if (!who?.active) return []
  const current = who.memberships.flatMap((membership, at) => (membership.when === 'now' ? [{ membership, at }] : []))
  const staff: Hat[] = who.role ? ['staff'] : []
  if (current.length === 0) return [...staff, 'personal']
  return [...staff, ...current.flatMap(({ membership, at }): Hat[] => (membership.level ? [{ membership: at }] : []))]
}

type Ticket = World['tickets'][number]

export function sees(world: World, person: number, hat: Hat, ticket: Ticket): boolean {
  return hat === 'staff'
    ? staffSees(world, person, ticket)
    : !ticket.isPrivate && customerSees(world, person, hat, ticket)
}

function staffSees(world: World, person: number, ticket: Ticket): boolean {
  const who = world.people[person]
  if (!who?.role) return false
  if (who.role !== 'agent') return true
  if (ticket.assignee === person) return true
  if (ticket.team === null) return true
  if (world.teams[ticket.team]?.walled === false) return true
  return teamRight(world, person, ticket, 'view')
}

/** Member and reader see all three blocks; "own work" all but others'. A reader only looks. */
function teamRight(world: World, person: number, ticket: Ticket, right: 'view' | 'update' | 'action'): boolean {
  const member = world.people[person]?.teams.find((one) => one.team === ticket.team)
  if (!member) return false
  if (member.role === 'reader') return right === 'view'
  if (member.role === 'member') return true
  return ticket.assignee === null || ticket.assignee === person
}

function customerSees(world: World, person: number, hat: Exclude<Hat, 'staff'>, ticket: Ticket): boolean {
  if (ticket.participants.some((one) => one.person === person && one.state === 'confirmed')) return true
  const opened = openedUnder(world, ticket)
  const worn = hat === 'personal' ? null : world.people[person]?.memberships[hat.membership]
  if (ticket.requester === person && (opened === null || (worn && opened.company === worn.company))) return true
  if (!worn || worn.level === 'basic' || worn.level === null || opened === null) return false
  return isAtOrBelow(world, opened.company, worn.company)
}

function isAtOrBelow(world: World, company: number, above: number): boolean {
  if (company === above) return true
  const parent = world.companies[company]?.parent ?? null
  return parent !== null && isAtOrBelow(world, parent, above)
}

const staffWorks = (world: World, person: number, ticket: Ticket, right: 'update' | 'action'): boolean => {
  const role = world.people[person]?.role
  if (!role || !staffSees(world, person, ticket)) return false
  if (role !== 'agent') return true
  const isElsewhere = ticket.team !== null && world.teams[ticket.team]?.walled !== false && ticket.assignee !== person
  return !isElsewhere || teamRight(world, person, ticket, right)
}

/** What each action of the product's rule should answer. */
export const actions: Record<string, (world: World, person: number, hat: Hat, ticket: Ticket) => boolean> = {
  see: sees,
  work: (world, person, hat, ticket) => hat === 'staff' && staffSees(world, person, ticket),
  reply: (world, person, hat, ticket) =>
    ticket.state !== 'closed' &&
    (hat === 'staff' ? staffWorks(world, person, ticket, 'action') : sees(world, person, hat, ticket)),
  note: (world, person, hat, ticket) => hat === 'staff' && staffWorks(world, person, ticket, 'action'),
  edit: (world, person, hat, ticket) => hat === 'staff' && staffWorks(world, person, ticket, 'update'),
  assign: (world, person, hat, ticket) => hat === 'staff' && staffWorks(world, person, ticket, 'update'),
  close: (world, person, hat, ticket) =>
    hat === 'staff' && ticket.state !== 'closed' && staffWorks(world, person, ticket, 'action'),
  reopen: (world, person, hat, ticket) =>
    (ticket.state === 'solved' || ticket.state === 'closed') &&
    (hat === 'staff' ? staffWorks(world, person, ticket, 'action') : sees(world, person, hat, ticket)),
  share: (world, person, hat, ticket) =>
    hat === 'staff'
      ? staffWorks(world, person, ticket, 'update')
      : sees(world, person, hat, ticket) && isOwn(world, person, hat, ticket),
}

function isOwn(world: World, person: number, hat: Exclude<Hat, 'staff'>, ticket: Ticket): boolean {
  const opened = openedUnder(world, ticket)
  const worn = hat === 'personal' ? null : world.people[person]?.memberships[hat.membership]
  return (
    ticket.requester === person &&
    (opened === null || (worn !== null && worn !== undefined && opened.company === worn.company))
  )
}
