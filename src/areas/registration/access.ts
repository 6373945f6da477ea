import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isOwner, isStaffHat, rankOf, rankOfPerson } from '../access/role.ts'
import { isContactOf } from '../companies/contact-of.ts'
import { hatMembership, isCustomerHat, levelRankIn, peopleAround } from '../companies/membership.ts'

const { row, any, all, not } = vocabulary('access_requests')

const staff = me('registration.rule.staff', isStaffHat)
const customer = me('registration.rule.customer', isCustomerHat)
const person = sql.ref<number>('access_requests.person_id')
const company = sql.ref<number>('access_requests.company_id')

const isMine = all(
  me('registration.rule.signed-in', (who) => who.person !== null),
  row('registration.rule.mine', (request, who) => request('access_requests.person_id', '=', who.person)),
)
const isAtMyCompany = row('registration.rule.my-company', (request, who) =>
  request('access_requests.company_id', '=', hatMembership(who)?.company ?? null),
)
const amContact = row('registration.rule.contact', (_request, who) => isContactOf(sql`${who.person}::bigint`, company))
const isNoStaff = row('registration.rule.no-staff', () => sql<SqlBool>`${rankOfPerson(person)} = 0`)
const isOfMyLevel = row('registration.rule.level-not-above', (_request, who) => {
  const membership = hatMembership(who)
  return membership
    ? sql<SqlBool>`${levelRankIn(person, membership.company, who.at)} <= ${membership.level?.rank ?? 0}`
    : sql<SqlBool>`false`
})
/** Nobody decides over their own rank or above, except Owners (K10); a stranger has none. */
const isOutranked = any(
  me('registration.rule.owner', isOwner),
  row('registration.rule.outranked', (_request, who) => sql<SqlBool>`${rankOfPerson(person)} < ${rankOf(who)}`),
)

/** The client's own contacts decide (AT-13, AT-15), and whoever their level lets (AT-35): at their company, up to their level. */
const ofMyCompany = all(customer, isAtMyCompany, any(amContact, may('registration.decide', 'company')))
const asStaff = all(staff, may('registration.decide', 'all'))

/** Who may do what with a request for access. */
export const accessRequestAccess = access(
  'access_requests',
  {
    see: any(isMine, asStaff, ofMyCompany),
    /** The staff view: who decided what. */
    know: asStaff,
    /** Grant or refuse; what is granted lies below what the asker may hand out. */
    decide: all(not(isMine), any(all(asStaff, isOutranked), all(ofMyCompany, isNoStaff, isOfMyLevel))),
    withdraw: isMine,
  },
  {
    async candidates(db, id) {
      const found = await sql<{ id: number }>`${everyStaffPerson}
        union select person_id from access_requests where id = ${id} and person_id is not null
        union select around.id from access_requests asked, lateral (${peopleAround(sql`asked.company_id`)}) around
          where asked.id = ${id}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)
