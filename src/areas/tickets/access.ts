import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Me } from '../../kernel/me.ts'
import { may, me, type Rule, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'
import { hatMembership, isAtOrBelow, isCustomerHat, peopleAround } from '../companies/membership.ts'
import { type Block, teamsWith } from '../teams/membership.ts'
import { principal } from './principal.ts'

const { row, any, all, not } = vocabulary('tickets')

const staff = me('tickets.rule.staff', isStaffHat)
const customer = me('tickets.rule.customer', isCustomerHat)

// What the ticket is
const isOpen = row('tickets.rule.open', (ticket) => ticket('tickets.is_open', '=', true))
const isClosed = row('tickets.rule.closed', (ticket) => ticket('tickets.state', '=', 'closed'))
const isShared = row('tickets.rule.not-private', (ticket) => ticket('tickets.is_private', '=', false), {
  carried: true,
})

// How an agent comes to see it (HR-10..12, HM-28, K7): personal assignment always opens it
const isMine = row('tickets.rule.assigned-to-me', (ticket, who) => ticket('tickets.assignee_id', '=', who.person), {
  principals: (who) => (who.person ? [principal.assignee(who.person)] : []),
})
const hasNoTeam = row('tickets.rule.no-team', (ticket) => ticket('tickets.team_id', 'is', null), {
  principals: () => [principal.noTeam],
})
const unwalled = (who: Me) => who.facts.teams?.unwalled ?? []
const isUnwalled = row('tickets.rule.unwalled-team', (_ticket, who) => inTeams(unwalled(who)), {
  principals: (who) => unwalled(who).map(principal.team),
})

/** A right of the asker's team role, in the block the ticket falls into: mine, others' or unassigned. */
function teamGives(permission: string): Rule<'tickets'> {
  const teams = (who: Me, block: Block) => teamsWith(who.facts.teams, block, permission)
  const everyBlock = (who: Me) =>
    teams(who, 'mine').filter((team) => teams(who, 'others').includes(team) && teams(who, 'unassigned').includes(team))
  const inBlock = (block: Block) => (who: Me) => teams(who, block).filter((team) => !everyBlock(who).includes(team))
  const ofTeams = (says: string, which: (who: Me) => number[]) =>
    row(says, (_ticket, who) => inTeams(which(who)), {
      principals: (who) => which(who).map(principal.team),
      by: (who) => ({ name: who.facts.teams?.mine.find((team) => which(who).includes(team.id))?.role ?? '' }),
    })
  return any(
    ofTeams('tickets.rule.my-team', everyBlock),
    all(ofTeams('tickets.rule.my-team-mine', inBlock('mine')), isMine),
    all(ofTeams('tickets.rule.my-team-others', inBlock('others')), isAssigned, not(isMine)),
    all(ofTeams('tickets.rule.my-team-unassigned', inBlock('unassigned')), not(isAssigned)),
  )
}
const isAssigned = row('tickets.rule.assigned', (ticket) => ticket('tickets.assignee_id', 'is not', null))
const inTeams = (teams: number[]) => sql<SqlBool>`tickets.team_id = any(${sql.val(teams)}::bigint[])`

const staffSees = all(
  staff,
  any(
    may('ticket.view', 'all'),
    all(may('ticket.view', 'own'), isMine),
    all(may('ticket.view', 'unassigned'), hasNoTeam),
    all(may('ticket.view', 'unwalled'), isUnwalled),
    all(may('ticket.view', 'team'), teamGives('view')),
  ),
)

// How a customer comes to see it (AT-17, AT-20, K15, K29): always under one hat
const isRequester = row(
  'tickets.rule.requester',
  (_ticket, who) =>
    sql<SqlBool>`(tickets.requester_id = ${who.person} and (tickets.membership_id is null or tickets.membership_id = any(${sql.val(hatMembership(who)?.of ?? [])}::bigint[])))`,
  {
    principals: (who) =>
      who.person ? [principal.requester(who.person), ...(hatMembership(who)?.of ?? []).map(principal.membership)] : [],
  },
)
const isParticipant = row(
  'tickets.rule.participant',
  (_ticket, who) =>
    sql<SqlBool>`exists (select from participants where participants.ticket_id = tickets.id and participants.person_id = ${who.person} and participants.state = 'confirmed')`,
  {
    principals: (who) => (who.person ? [principal.participant(who.person)] : []),
    proof: (_ticket, who) =>
      sql`(select jsonb_build_object('name', 'tickets.rule.added', 'who', added_by, 'at', added_at) from participants where ticket_id = tickets.id and person_id = ${who.person})`,
  },
)
const companyOf = (who: Me) => hatMembership(who)?.company ?? null
const isOfMyCompany = row(
  'tickets.rule.my-company',
  (ticket, who) => ticket('tickets.company_id', '=', companyOf(who)),
  {
    principals: (who) => (companyOf(who) === null ? [] : [principal.company(companyOf(who) ?? 0)]),
  },
)
const isBelowMyCompany = row(
  'tickets.rule.my-company-tree',
  (_ticket, who) => isAtOrBelow(sql.ref('tickets.company_id'), companyOf(who)),
  { principals: (who) => (companyOf(who) === null ? [] : [principal.companyTree(companyOf(who) ?? 0)]) },
)

const customerSees = all(
  customer,
  isShared,
  any(
    all(may('ticket.view', 'own'), isRequester),
    isParticipant,
    all(may('ticket.view', 'company'), isOfMyCompany),
    all(may('ticket.view', 'company_tree'), isBelowMyCompany),
  ),
)

/** A staff right on tickets one sees: from the base role on every ticket, or on those outside walled teams, or from the team role. */
const staffMay = (
  permission:
    | 'ticket.comment'
    | 'ticket.internal_note'
    | 'ticket.edit'
    | 'ticket.assign'
    | 'ticket.close'
    | 'ticket.reopen',
  teamRight: string,
) =>
  all(
    staffSees,
    any(
      may(permission, 'all'),
      all(may(permission, 'visible'), any(isMine, hasNoTeam, isUnwalled)),
      teamGives(teamRight),
    ),
  )

const customerMay = (permission: string) => all(customerSees, may(permission, 'visible'))

/** Who may do what with a ticket. Every list, page, button, mail, search and stream asks here. */
export const ticketAccess = access(
  'tickets',
  {
    see: any(staffSees, customerSees),
    /** The staff view: notes, history, who works on it. Never opened by being the requester (K29). */
    work: staffSees,
    reply: any(
      all(staffMay('ticket.comment', 'action'), not(isClosed)),
      all(customerMay('ticket.comment'), not(isClosed)),
    ),
    note: staffMay('ticket.internal_note', 'action'),
    edit: any(staffMay('ticket.edit', 'update'), customerMay('ticket.edit')),
    assign: staffMay('ticket.assign', 'update'),
    close: all(staffMay('ticket.close', 'action'), not(isClosed)),
    reopen: all(not(isOpen), any(staffMay('ticket.reopen', 'action'), customerMay('ticket.reopen'))),
    /** Add or remove people on the ticket. */
    share: any(staffMay('ticket.edit', 'update'), all(customerMay('ticket.comment'), isRequester)),
  },
  {
    index: { table: 'ticket_access', record: 'ticket_id' },
    async candidates(db, id) {
      const found = await sql<{ id: number }>`
        ${everyStaffPerson}
        union select requester_id from tickets where id = ${id}
        union select person_id from participants where ticket_id = ${id}
        union ${peopleAround(sql`(select company_id from tickets where id = ${id})`)}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)

/** SQL: whether the asker sees this ticket at all; for other areas that tell of it. */
export const canSeeTicket = (ticket: number, asker: Me) =>
  sql<SqlBool>`exists (select from tickets where id = ${ticket} and ${ticketAccess.where('see', asker)})`
