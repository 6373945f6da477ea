import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat } from '../access/role.ts'

const teams = vocabulary('teams')
const teamRoles = vocabulary('team_roles')

const staff = me('teams.rule.staff', isStaffHat)
const owner = me('teams.rule.owner', isOwner)
const isMyTeam = teams.row('teams.rule.my-team', (team, who) =>
  team('teams.id', 'in', [0, ...(who.facts.teams?.mine ?? []).map((one) => one.id)]),
)

const candidates = async (db: Db): Promise<number[]> => {
  const found = await everyStaffPerson.execute(db)
  return found.rows.map((one) => one.id)
}

/** Who may do what with a team (HR-18). */
export const teamAccess = access(
  'teams',
  {
    see: teams.all(staff, may('team.view', 'all')),
    manage: teams.all(staff, may('team.manage', 'all')),
    /** A place in a team opens its tickets, so only whoever sees them gives one (nobody grants what they do not hold). */
    fill: teams.all(staff, may('team.manage', 'all'), teams.any(owner, may('ticket.view', 'all'), isMyTeam)),
  },
  { candidates },
)

/** Who may do what with a team role: its rights are rights on the tickets of every team it is used in. */
export const teamRoleAccess = access(
  'team_roles',
  {
    see: teamRoles.all(staff, may('team.view', 'all')),
    edit: teamRoles.all(staff, may('access.manage', 'all'), teamRoles.any(owner, may('ticket.view', 'all'))),
  },
  { candidates },
)
