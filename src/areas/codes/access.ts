import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const { any, all } = vocabulary('code_lists')
const staff = me('codes.rule.staff', isStaffHat)

/** Who may do what with a code list. Choosing one of its values is a matter of whatever refers to it. */
export const codeListAccess = access(
  'code_lists',
  {
    see: all(staff, any(may('code.manage', 'all'), may('settings.view', 'all'))),
    manage: all(staff, may('code.manage', 'all')),
  },
  { candidates: async (db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id) },
)
