import { area } from '../../kernel/area.ts'
import { permissions } from './permissions.ts'
import { prepareAccess } from './prepare.ts'
import { staffFact, staffHat } from './role.ts'
import words from './words.en.json' with { type: 'json' }

export const accessArea = area({
  name: 'access',
  says: 'Roles with their rank, portal levels, and what they grant; the staff facet of a person.',
  tables: ['roles', 'role_grants', 'staff', 'levels', 'level_grants'],
  permissions: Object.keys(permissions),
  facts: { staff: staffFact },
  hats: (facts) => staffHat(facts.staff),
  prepare: prepareAccess,
  words,
})
