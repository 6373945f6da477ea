import { sql, type SqlBool } from 'kysely'
import { access } from '../../kernel/access.ts'
import type { Me } from '../../kernel/me.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'
import { hatMembership, isCustomerHat, peopleAround } from './membership.ts'

const { row, any, all } = vocabulary('companies')

const staff = me('companies.rule.staff', isStaffHat)
const customer = me('companies.rule.customer', isCustomerHat)
const isMine = row('companies.rule.mine', (company, who) =>
  company('companies.id', '=', hatMembership(who)?.company ?? null),
)
const isBelowMine = row(
  'companies.rule.below-mine',
  (_company, who) => sql<SqlBool>`companies.ancestors @> array[${hatMembership(who)?.company ?? null}::bigint]`,
)

/** Who may do what with a company. */
export const companyAccess = access(
  'companies',
  {
    see: any(
      all(staff, may('company.view', 'all')),
      all(
        customer,
        any(all(may('company.view', 'company'), isMine), all(may('company.view', 'company_tree'), isBelowMine)),
      ),
    ),
    /** The staff view: notes, domains, who works there. Customers have the portal's. */
    know: all(staff, may('company.view', 'all')),
    /** Its name, tree, domains, sites, contacts. */
    manage: all(staff, may('company.manage', 'all')),
    /** Take as one with another company, either way. */
    merge: all(staff, may('people.edit', 'all'), may('company.manage', 'all'), may('company.merge', 'all')),
    /** Memberships of its people and their levels: staff, or the company's own manager (AT-35). */
    'manage-members': any(
      all(staff, may('people.edit', 'all')),
      all(customer, isMine, may('portal_admin.logins', 'company')),
    ),
  },
  {
    async candidates(db, id) {
      const found = await sql<{ id: number }>`${everyStaffPerson} union ${peopleAround(sql`${id}::bigint`)}`.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)

/** SQL: the asker may see this company. For other areas' filters that take a company by id. */
export const mayLookUpCompany = (company: number, asker: Me) =>
  sql<SqlBool>`exists (select from companies where companies.id = ${company} and ${companyAccess.where('see', asker)})`
