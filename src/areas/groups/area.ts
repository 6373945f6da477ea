import { area } from '../../kernel/area.ts'
import { groupAccess } from './access.ts'
import { archiveGroup, restoreGroup } from './archive.ts'
import { createGroup } from './create.ts'
import { editGroup } from './edit.ts'
import { listGroups } from './list.ts'
import { readGroup } from './read.ts'
import words from './words.en.json' with { type: 'json' }

export const groupsArea = area({
  name: 'groups',
  says: 'Lists of people of any kind, across companies and services: to write to, to filter by, to give a service to. Never a right of staff.',
  tables: ['groups', 'group_members'],
  accesses: { group: groupAccess },
  operations: [createGroup, editGroup, archiveGroup, restoreGroup],
  queries: [listGroups, readGroup],
  words,
})
