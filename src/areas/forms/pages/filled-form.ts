import type { OutputOf } from '../../../shell/call.ts'
import type { formsOfPerson } from '../record/subjects.ts'

export type FilledForm = OutputOf<typeof formsOfPerson.read>['forms'][number]
export type Field = FilledForm['fields'][number]
export type ShownValue = FilledForm['values'][number]
export type Value = ShownValue['value'] | null
/** What stands in the inputs, by field. */
export type Draft = Readonly<Record<string, Value>>

/** What an answer begins with: what was said before, or the defaults while nobody has said anything. */
export function draftOf({ fields, values, revision }: Pick<FilledForm, 'fields' | 'values' | 'revision'>): Draft {
  const said = new Map(values.map(({ field, value }) => [field, value]))
  return Object.fromEntries(
    asked(fields).map((field) => [field.key, said.get(field.key) ?? (revision === null ? defaultOf(field) : null)]),
  )
}

/** The default, unless it is an option that is offered no more. */
const defaultOf = ({ type, options, default: initial }: Field): Value =>
  type !== 'choice' || options.some(({ value, isRetired }) => value === initial && !isRetired) ? initial : null

/** Fields that the draft opens: those below no checkbox, or below ticked ones only. A checkbox stands before them. */
export function openFields(fields: readonly Field[], draft: Draft): Field[] {
  const open = new Set<string>()
  return asked(fields).filter(({ key, parent }) => {
    const isOpen = parent === null || (open.has(parent) && draft[parent] === true)
    if (isOpen) open.add(key)
    return isOpen
  })
}

/** How many checkboxes stand above a field. */
export function depthOf(fields: readonly Field[], field: Field): number {
  const opener = fields.find(({ key }) => key === field.parent)
  return opener ? 1 + depthOf(fields, opener) : 0
}

/** The draft as the server takes it: open fields only. */
export const givenOf = (fields: readonly Field[], draft: Draft) =>
  openFields(fields, draft).map(({ key }) => ({ field: key, value: draft[key] ?? null }))

const asked = (fields: readonly Field[]) => fields.filter(({ isRetired }) => !isRetired)
