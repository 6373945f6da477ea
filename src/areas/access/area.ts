import { area } from '../../kernel/area.ts'
import { levelAccess, roleAccess } from './access.ts'
import { listPermissions } from './catalogue.ts'
import { createLevel } from './levels/create.ts'
import { deleteLevel } from './levels/delete.ts'
import { editLevel } from './levels/edit.ts'
import { grantToLevel } from './levels/grant.ts'
import { listLevels } from './levels/list.ts'
import { readLevel } from './levels/read.ts'
import { permissions } from './permissions.ts'
import { prepareAccess } from './prepare.ts'
import { staffFact, staffHat } from './role.ts'
import { createRole } from './roles/create.ts'
import { deleteRole } from './roles/delete.ts'
import { editRole } from './roles/edit.ts'
import { grantToRole } from './roles/grant.ts'
import { listRoles } from './roles/list.ts'
import { readRole } from './roles/read.ts'
import words from './words.en.json' with { type: 'json' }

export const accessArea = area({
  name: 'access',
  says: 'Roles with their rank, portal levels, and what they grant; the staff facet of a person.',
  tables: ['roles', 'role_grants', 'staff', 'levels', 'level_grants'],
  accesses: { role: roleAccess, level: levelAccess },
  permissions: Object.keys(permissions),
  operations: [createRole, editRole, grantToRole, deleteRole, createLevel, editLevel, grantToLevel, deleteLevel],
  queries: [listRoles, readRole, listLevels, readLevel, listPermissions],
  facts: { staff: staffFact },
  hats: (facts) => staffHat(facts.staff),
  prepare: prepareAccess,
  words,
})
