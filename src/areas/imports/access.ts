import { access } from '../../kernel/access.ts'
import type { Db } from '../../kernel/db.ts'
import { may, me, vocabulary } from '../../kernel/rule.ts'
import { everyStaffPerson, isStaffHat } from '../access/role.ts'

const staff = me('imports.rule.staff', isStaffHat)
const mayLookAfter = may('audit.view', 'all')

const imports = vocabulary('imports')
const isMyImport = imports.row('imports.rule.my-import', (one, who) => one('imports.created_by', '=', who.person))
const mayImport = imports.all(staff, may('people.import', 'all'))

/** Who may do what with an import: whoever began it; others who may read the audit trail can look. */
export const importAccess = access(
  'imports',
  { see: imports.all(staff, imports.any(isMyImport, mayLookAfter)), work: imports.all(mayImport, isMyImport) },
  { candidates },
)

async function candidates(db: Db, id: number): Promise<number[]> {
  const staff = await everyStaffPerson.execute(db)
  const found = await db.selectFrom('imports').select('created_by').where('id', '=', id).execute()
  return [...new Set([...staff.rows.map((one) => one.id), ...found.flatMap((one) => one.created_by ?? [])])]
}
