import { area } from '../../kernel/area.ts'
import { duplicateAccess, mergeAccess } from './access.ts'
import { askSearch } from './duplicates/ask-search.ts'
import { dismissDuplicate, restoreDuplicate } from './duplicates/dismiss.ts'
import { listDuplicates } from './duplicates/list.ts'
import { searchDuplicates } from './duplicates/search.ts'
import { watchDuplicates } from './duplicates/watch.ts'
import { forgetMerges } from './records/forget.ts'
import { listMerges } from './records/list.ts'
import { mergeCompanies, mergePeople } from './records/merge.ts'
import { previewCompanyMerge, previewPersonMerge } from './records/preview.ts'
import { undoMerge } from './records/undo.ts'
import words from './words.en.json' with { type: 'json' }

export const mergingArea = area({
  name: 'merging',
  says: 'People and companies that were written down twice: pairs that look like one, making them one, and taking that back for 30 days.',
  tables: ['merges', 'merge_steps', 'duplicates'],
  accesses: { merge: mergeAccess, duplicate: duplicateAccess },
  operations: [mergePeople, mergeCompanies, undoMerge, askSearch, dismissDuplicate, restoreDuplicate],
  queries: [previewPersonMerge, previewCompanyMerge, listMerges, listDuplicates],
  listeners: [watchDuplicates],
  jobs: [forgetMerges, searchDuplicates],
  words,
})
