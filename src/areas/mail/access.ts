import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const { all } = vocabulary('inbound_messages')
const managesMail = all(me('mail.rule.staff', isStaffHat), may('mail.manage', 'all'))

/** Who may look at raw incoming mail and release what was parked. */
export const inboundAccess = access(
  'inbound_messages',
  { see: managesMail, release: managesMail },
  { candidates: async (db) => (await everyStaffPerson.execute(db)).rows.map((one) => one.id) },
)
