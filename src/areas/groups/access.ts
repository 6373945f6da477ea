import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const { all } = vocabulary('groups')

const staff = me('groups.rule.staff', isStaffHat)

/** Who may do what with a group. Agents see them and change nothing (HR-19). */
export const groupAccess = access(
  'groups',
  {
    see: all(staff, may('group.view', 'all')),
    /** Its name and notes, and who is in it. What a group opens is for customers only, never a right of staff. */
    manage: all(staff, may('group.manage', 'all')),
    /** Write to all its members at once, each in a mail of their own. */
    mail: all(staff, may('group.view', 'all'), may('group.mail', 'all')),
  },
  { candidates: async (db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id) },
)
