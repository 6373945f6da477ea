import { area } from '../../kernel/area.ts'
import { codeListAccess } from './access.ts'
import { listCodeChoices } from './choices.ts'
import { createCodeList } from './create.ts'
import { deleteCodeList } from './delete.ts'
import { listCodeLists } from './list.ts'
import { prepareCodes } from './prepare.ts'
import { readCodeList } from './read.ts'
import { renameCodeList } from './rename.ts'
import { addCodeValue } from './values/add.ts'
import { deleteCodeValue } from './values/delete.ts'
import { renameCodeValue } from './values/rename.ts'
import { reorderCodeValues } from './values/reorder.ts'
import { restoreCodeValue, retireCodeValue } from './values/retire.ts'
import words from './words.en.json' with { type: 'json' }

export const codesArea = area({
  name: 'codes',
  says: 'Code lists: the values of every administered pick-list, in their order, retired without breaking old records.',
  tables: ['code_lists', 'code_values'],
  accesses: { 'code-list': codeListAccess },
  operations: [
    createCodeList,
    renameCodeList,
    deleteCodeList,
    addCodeValue,
    renameCodeValue,
    retireCodeValue,
    restoreCodeValue,
    deleteCodeValue,
    reorderCodeValues,
  ],
  queries: [listCodeLists, readCodeList, listCodeChoices],
  words,
  prepare: prepareCodes,
})
