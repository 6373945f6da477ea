import type { OutputOf } from '../../../../shell/call.ts'
import type { previewImport } from '../../questions/preview.ts'
import type { readImport } from '../../questions/read.ts'
import type { listImportRows } from '../../questions/rows.ts'

export type Import = OutputOf<typeof readImport>
export type Preview = OutputOf<typeof previewImport>
export type ImportRow = OutputOf<typeof listImportRows>['items'][number]
