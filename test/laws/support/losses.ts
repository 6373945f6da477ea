import { hashOf } from '../../../src/kernel/ids.ts'
import { type Cast, tokenOf } from './furnish.ts'

/** A way to lose a right: whose, on which ticket, and how it is taken and given back (statements of SQL). */
export type Loss = {
  says: string
  /** The asker, as the actors are called. */
  who: string
  /** By the place of the ticket in the cast's world. */
  ticket: number
  take: string
  giveBack: string
  /** Everything is over for them, so that an open stream is cut and not only quiet. */
  ends: boolean
}

/** Every way in which a person comes to lose what they could do a moment ago. */
export function losses({ idOf, tickets, teams, companies }: Cast): Loss[] {
  const basic = idOf('basic')
  const of = (who: string, ticket: number) => ({ who, ticket: tickets[ticket] ?? 0 })
  const asCustomer = (ticket: number) => of('basic as membership', ticket)
  return [
    {
      says: 'the session is ended',
      ...asCustomer(0),
      take: `delete from sessions where person_id = ${basic}`,
      giveBack: `insert into sessions (token_hash, person_id, created_at, seen_at, expires_at)
        values ('\\x${hashOf(tokenOf('session', basic)).toString('hex')}', ${basic}, '2026-11-20', '2026-11-22T10:00:00Z', '2027-01-01')`,
      ends: true,
    },
    {
      says: 'the login is closed',
      ...asCustomer(0),
      take: `update logins set disabled_at = now() where person_id = ${basic}`,
      giveBack: `update logins set disabled_at = null where person_id = ${basic}`,
      ends: true,
    },
    {
      says: 'the person is deactivated',
      ...asCustomer(0),
      take: `update people set deactivated_at = now() where id = ${basic}`,
      giveBack: `update people set deactivated_at = null where id = ${basic}`,
      ends: true,
    },
    {
      says: 'the membership ends',
      ...asCustomer(0),
      take: `update memberships set ends_at = starts_at + interval '1 day' where person_id = ${basic}`,
      giveBack: `update memberships set ends_at = null where person_id = ${basic}`,
      ends: true,
    },
    {
      says: 'the level is taken away',
      ...asCustomer(0),
      take: `update memberships set level_id = null where person_id = ${basic}`,
      giveBack: `update memberships set level_id = (select id from levels where key = 'basic') where person_id = ${basic}`,
      ends: true,
    },
    {
      says: 'the company is archived',
      ...asCustomer(0),
      take: `update companies set archived_at = now() where id = ${companies[0]}`,
      giveBack: `update companies set archived_at = null where id = ${companies[0]}`,
      ends: true,
    },
    {
      says: 'the level is a lower one',
      ...of('advanced as membership', 3),
      take: `update memberships set level_id = (select id from levels where key = 'basic') where person_id = ${idOf('advanced')}`,
      giveBack: `update memberships set level_id = (select id from levels where key = 'advanced') where person_id = ${idOf('advanced')}`,
      ends: false,
    },
    {
      says: 'the level grants less',
      ...of('advanced as membership', 3),
      take: `delete from level_grants where permission = 'ticket.view' and scope like 'company%' and level_id = (select id from levels where key = 'advanced')`,
      giveBack: `insert into level_grants select id, 'ticket.view', scope from levels, unnest(array['company', 'company_tree']) scope where key = 'advanced'`,
      ends: false,
    },
    {
      says: 'they are taken off the ticket',
      ...asCustomer(7),
      take: `delete from participants where ticket_id = ${tickets[7]}`,
      giveBack: `insert into participants (ticket_id, person_id, role, state, added_at) values (${tickets[7]}, ${basic}, 'participant', 'confirmed', now())`,
      ends: false,
    },
    {
      says: 'the ticket becomes private',
      ...asCustomer(0),
      take: `update tickets set is_private = true where id = ${tickets[0]}`,
      giveBack: `update tickets set is_private = false where id = ${tickets[0]}`,
      ends: false,
    },
    {
      says: 'the role is taken away',
      ...of('member as staff', 3),
      take: `update staff set ends_at = starts_at + interval '1 day' where person_id = ${idOf('member')}`,
      giveBack: `update staff set ends_at = null where person_id = ${idOf('member')}`,
      ends: true,
    },
    {
      says: 'the role grants less',
      ...of('member as staff', 0),
      take: `delete from role_grants where permission = 'ticket.view' and scope = 'unassigned' and role_id = (select id from roles where key = 'agent')`,
      giveBack: `insert into role_grants select id, 'ticket.view', 'unassigned' from roles where key = 'agent'`,
      ends: false,
    },
    {
      says: 'they leave the team',
      ...of('reader as staff', 3),
      take: `delete from team_members where person_id = ${idOf('reader')}`,
      giveBack: `insert into team_members (team_id, person_id, team_role_id, starts_at) select ${teams[0]}, ${idOf('reader')}, id, '2026-01-01' from team_roles where key = 'reader'`,
      ends: false,
    },
    {
      says: 'the team gets a wall',
      ...of('reader as staff', 10),
      take: `update teams set walled = true where id = ${teams[1]}`,
      giveBack: `update teams set walled = false where id = ${teams[1]}`,
      ends: false,
    },
    {
      says: 'the ticket is given to others',
      ...of('reader as staff', 12),
      take: `update tickets set assignee_id = null where id = ${tickets[12]}`,
      giveBack: `update tickets set assignee_id = ${idOf('reader')} where id = ${tickets[12]}`,
      ends: false,
    },
    {
      says: 'the key is revoked',
      ...of('key of manager', 0),
      take: `update api_keys set revoked_at = now() where person_id = ${idOf('manager')}`,
      giveBack: `update api_keys set revoked_at = null where person_id = ${idOf('manager')}`,
      ends: true,
    },
  ]
}
