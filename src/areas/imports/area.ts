import { area } from '../../kernel/area.ts'
import { importAccess } from './access.ts'
import { forgetErased, forgetRows } from './forget.ts'
import { importUndoing, importWork } from './jobs.ts'
import { listMappings } from './mappings/list.ts'
import { saveMapping } from './mappings/save.ts'
import { listImports } from './questions/list.ts'
import { previewImport } from './questions/preview.ts'
import { readImport } from './questions/read.ts'
import { downloadRefused } from './questions/refused-file.ts'
import { listImportRows } from './questions/rows.ts'
import { beginImport } from './use-cases/begin.ts'
import { discardImport } from './use-cases/discard.ts'
import { prepareImport } from './use-cases/prepare.ts'
import { checkImport, runImport, stopImport } from './use-cases/start.ts'
import { undoImportRun } from './use-cases/undo.ts'
import words from './words.en.json' with { type: 'json' }

export const importsArea = area({
  name: 'imports',
  says: 'People and companies from files: looked at, taken in line by line, and put back again; and what other systems call them.',
  tables: ['imports', 'import_rows', 'import_identities', 'import_mappings', 'person_keys', 'company_keys'],
  accesses: { import: importAccess },
  operations: [
    beginImport,
    prepareImport,
    checkImport,
    runImport,
    stopImport,
    undoImportRun,
    discardImport,
    saveMapping,
  ],
  queries: [listImports, readImport, previewImport, listImportRows, downloadRefused, listMappings],
  listeners: [forgetErased],
  jobs: [importWork, importUndoing, forgetRows],
  words,
})
