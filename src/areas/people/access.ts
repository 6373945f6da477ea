import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Me } from '../../kernel/me.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat, rankOf, rankOfPerson } from '../access/role.ts'
import {
  belongsElsewhere,
  belongsTo,
  hatMembership,
  isCustomerHat,
  levelRankIn,
  peopleAroundPerson,
} from '../companies/membership.ts'

const { row, any, all, not } = vocabulary('people')

const staff = me('people.rule.staff', isStaffHat)
const customer = me('people.rule.customer', isCustomerHat)
const isMyself = all(
  me('people.rule.signed-in', (who) => who.person !== null),
  row('people.rule.myself', (person, who) => person('people.id', '=', who.person)),
)

// What a client's own manager has to do with someone (AT-35); without a company worn, nothing
const person = sql.ref<number>('people.id')
const isColleague = row('people.rule.colleague', (_person, who) => {
  const membership = hatMembership(who)
  return membership ? belongsTo(person, membership.company, who.at) : sql<SqlBool>`false`
})
const isOfMyLevel = row('people.rule.level-not-above', (_person, who) => {
  const membership = hatMembership(who)
  return membership
    ? sql<SqlBool>`${levelRankIn(person, membership.company, who.at)} <= ${membership.level?.rank ?? 0}`
    : sql<SqlBool>`false`
})
/** Whoever could change the address of someone who serves two companies could sign in to the other one as them. */
const isOursAlone = row('people.rule.ours-alone', (_person, who) => {
  const membership = hatMembership(who)
  return membership ? sql<SqlBool>`not ${belongsElsewhere(person, membership.company, who.at)}` : sql<SqlBool>`false`
})
const isNoStaff = row('people.rule.no-staff', () => sql<SqlBool>`${rankOfPerson(person)} = 0`)

/** Nobody acts on their own rank or above, except Owners (K10). */
const isOutranked = any(
  me('people.rule.owner', isOwner),
  row('people.rule.outranked', (_person, who) => sql<SqlBool>`${rankOfPerson(person)} < ${rankOf(who)}`),
)

const staffMay = (permission: string) => all(staff, may(permission, 'all'), isOutranked)
const clientMay = (permission: string) =>
  all(customer, may(permission, 'company'), not(isMyself), isColleague, isNoStaff, isOfMyLevel)

/** Who may do what with a person. */
export const personAccess = access(
  'people',
  {
    see: any(
      isMyself,
      all(staff, may('people.view', 'all')),
      all(customer, may('people.view', 'company'), isColleague),
    ),
    /** The staff view: code, notes, alert, role, every membership. Customers have the portal's. */
    know: all(staff, may('people.view', 'all')),
    /** Name, title, language, time zone, addresses and phones; one's own always (AT-34). */
    edit: any(isMyself, staffMay('people.edit'), all(clientMay('people.edit'), isOursAlone)),
    /** Code, notes and alert: what staff write about someone. */
    annotate: staffMay('people.edit'),
    /** Birthday, family, contract: one's own, or a right apart from all others (HM-15). */
    'view-personal': any(isMyself, all(staff, may('people.personal.view', 'all'))),
    'edit-personal': any(isMyself, all(may('people.personal.view', 'all'), staffMay('people.edit'))),
    /** One's own contract is read, not written (HM-16). */
    'edit-contract': all(may('people.personal.view', 'all'), staffMay('people.edit')),
    /** Which companies someone belongs to and with which level; the company is asked too. */
    'manage-memberships': any(staffMay('people.edit'), clientMay('people.edit')),
    /** Ends whatever employment there was before, at a company the asker may know nothing of: for staff. */
    employ: staffMay('people.edit'),
    /** The places someone is linked to. */
    place: staffMay('people.edit'),
    deactivate: any(staffMay('people.deactivate'), all(clientMay('people.deactivate'), isOursAlone)),
    /** See what somebody holds, and let them go: for staff, with everything that hangs on them in sight. */
    part: staffMay('people.deactivate'),
    /** Erase for good, and hold back from it; nobody does so to themselves (GT-6, K13). */
    erase: all(not(isMyself), staffMay('people.erase')),
    /** A copy of everything that is known of someone, personal details included. */
    copy: all(may('people.personal.view', 'all'), staffMay('people.copy')),
    /** Take as one with another record, either way; both must be below one's own rank (K10, HM-33). */
    merge: all(may('people.edit', 'all'), staffMay('people.merge')),
    invite: any(staffMay('people.invite'), clientMay('people.invite')),
    /** Give or take the staff role of someone one outranks (HM-23..31, HR-33). */
    'assign-role': staffMay('people.assign_role'),
    /** Ask why another person can or cannot do something. */
    explain: all(staff, any(isMyself, may('access.explain', 'all'))),
  },
  {
    async candidates(db, id) {
      const found = await sql<{ id: number }>`
        ${everyStaffPerson} union select ${id}::bigint union ${peopleAroundPerson(id)}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)

/** SQL: the asker may look this person up. For other areas' operations that take a person by id. */
export const mayLookUp = (id: number, asker: Me) =>
  sql<boolean>`exists (select from people where people.id = ${id} and ${personAccess.where('see', asker)})`
