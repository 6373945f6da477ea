import type { OutputOf } from '../../../shell/call.ts'
import type { readCodeList } from '../read.ts'

export type CodeList = OutputOf<typeof readCodeList>
export type CodeValue = CodeList['values'][number]

/** What shows a list or offers its values. */
export const listChanged = [['code-list'], ['code-choices']]
