import type { InputOf, OutputOf } from '../../../shell/call.ts'
import type { designForm } from '../design.ts'
import type { listForms } from '../list.ts'
import type { readForm } from '../read.ts'

export type Form = OutputOf<typeof readForm>
export type FormRow = OutputOf<typeof listForms>['items'][number]
export type FormKind = FormRow['kinds'][number]

/** A field while it is designed, as the server takes it, every part said. */
export type DesignField = Required<InputOf<typeof designForm>['fields'][number]>
export type FieldType = DesignField['type']

export const formKinds: readonly FormKind[] = ['person', 'company', 'site', 'ticket', 'asset']

/** What shows a form: its design, and every record that it is about. */
export const formChanged = [['form'], ['person'], ['company'], ['site'], ['ticket']]
