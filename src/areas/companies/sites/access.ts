import { access } from '../../../kernel/access.ts'
import { may, me, vocabulary } from '../../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../../access/role.ts'

const { all } = vocabulary('sites')

const staff = me('companies.rule.staff', isStaffHat)

/** Who may do what with a site (HM-2): whoever may do it with companies. Customers see sites on their company's page. */
export const siteAccess = access(
  'sites',
  {
    see: all(staff, may('company.view', 'all')),
    /** Name, kind, place in the tree, address, time zone, primary person. */
    manage: all(staff, may('company.manage', 'all')),
  },
  {
    async candidates(db) {
      const found = await everyStaffPerson.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)
