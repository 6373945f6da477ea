import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Me } from '../../kernel/me.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat, rankOf, rankOfPerson } from '../access/role.ts'
import { belongsTo, hatMembership, isCustomerHat, peopleAround } from '../companies/membership.ts'

const { row, any, all } = vocabulary('people')

const staff = me('people.rule.staff', isStaffHat)
const customer = me('people.rule.customer', isCustomerHat)
const isMyself = row('people.rule.myself', (person, who) => person('people.id', '=', who.person))
const isColleague = row('people.rule.colleague', (_person, who) => {
  const membership = hatMembership(who)
  return membership ? belongsTo(sql.ref('people.id'), membership.company, who.at) : sql<SqlBool>`false`
})

/** Nobody acts on their own rank or above, except Owners (K10). */
const isOutranked = any(
  me('people.rule.owner', isOwner),
  row('people.rule.outranked', (_person, who) => sql<SqlBool>`${rankOfPerson(sql.ref('people.id'))} < ${rankOf(who)}`),
)
const isNoStaff = row('people.rule.no-staff', () => sql<SqlBool>`${rankOfPerson(sql.ref('people.id'))} = 0`)

const see = any(isMyself, all(staff, may('people.view', 'all')), all(customer, may('people.view', 'company'), isColleague))

/** Over the lower ranks for staff; over colleagues who are no staff for a client's manager (AT-35). */
const manages = (permission: string) =>
  any(
    all(staff, may(permission, 'all'), isOutranked),
    all(customer, may(permission, 'company'), isColleague, isNoStaff),
  )

/** Who may do what with a person. */
export const personAccess = access(
  'people',
  {
    see,
    edit: any(isMyself, manages('people.edit')),
    deactivate: manages('people.deactivate'),
    invite: manages('people.invite'),
    /** Give or take the staff role of someone one outranks (HM-23..31, HR-33). */
    'assign-role': all(staff, may('people.assign_role', 'all'), isOutranked),
    /** Ask why another person can or cannot do something. */
    explain: all(staff, any(isMyself, may('access.explain', 'all'))),
  },
  {
    async candidates(db, id) {
      const found = await sql<{ id: number }>`
        ${everyStaffPerson} union select ${id}::bigint
        union select distinct around.id from memberships m, lateral (${peopleAround(sql`m.company_id`)}) around where m.person_id = ${id}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)

/** SQL: the asker may look this person up. For other areas' operations that take a person by id. */
export const mayLookUp = (person: number, asker: Me) =>
  sql<boolean>`exists (select from people where people.id = ${person} and ${personAccess.where('see', asker)})`
