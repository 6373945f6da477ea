import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat, rankOf } from './role.ts'

const roles = vocabulary('roles')
const levels = vocabulary('levels')

const staff = me('access.rule.staff', isStaffHat)
const owner = me('access.rule.owner', isOwner)

// Nobody touches their own rank or above, except Owners (K10)
const isRoleBelow = roles.any(
  owner,
  roles.row('access.rule.role-below', (role, who) => role('roles.rank', '<', rankOf(who))),
)
const isLevelBelow = levels.any(
  owner,
  levels.row('access.rule.level-below', (level, who) => level('levels.rank', '<', rankOf(who))),
)
/** Without this an Owner could take the last key to the house from themselves. */
const isOwnerRole = roles.row('access.rule.owner-role', () => sql<SqlBool>`coalesce(roles.key = 'owner', false)`)

const candidates = async (db: Db): Promise<number[]> => {
  const found = await everyStaffPerson.execute(db)
  return found.rows.map((one) => one.id)
}

/** Who may do what with a role. */
export const roleAccess = access(
  'roles',
  {
    see: staff,
    edit: roles.all(staff, may('access.manage', 'all'), roles.not(isOwnerRole), isRoleBelow),
    /** Give it to someone whom one outranks, or take it from them. */
    'hand-out': roles.all(staff, may('people.assign_role', 'all'), isRoleBelow),
  },
  { candidates },
)

/** Who may do what with a portal level. Customers hand levels out by the rules of their company. */
export const levelAccess = access(
  'levels',
  {
    see: staff,
    edit: levels.all(staff, may('access.manage', 'all'), isLevelBelow),
    'hand-out': levels.all(staff, may('people.edit', 'all'), isLevelBelow),
  },
  { candidates },
)
