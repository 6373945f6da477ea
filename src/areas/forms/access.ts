import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const { any, all } = vocabulary('forms')
const staff = me('forms.rule.staff', isStaffHat)

/** Who may do what with the design of a form. Its answers follow the rules of the record they are about. */
export const formAccess = access(
  'forms',
  {
    see: all(staff, any(may('form.manage', 'all'), may('settings.view', 'all'))),
    manage: all(staff, may('form.manage', 'all')),
  },
  { candidates: async (db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id) },
)
