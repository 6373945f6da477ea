import { access } from '../../kernel/access.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const { all } = vocabulary('events')

/** Who may look into the audit trail. A record's own history goes by the record's rule instead. */
export const eventAccess = access(
  'events',
  { see: all(me('workspace.rule.staff', isStaffHat), may('audit.view', 'all')) },
  {
    async candidates(db) {
      const found = await everyStaffPerson.execute(db)
      return found.rows.map((one) => one.id)
    },
  },
)
