import type { z } from 'zod'
import type { filledForm } from './forms-of.ts'

/** A form as the statement gives it, before its dates are written out. */
type Found = z.input<typeof filledForm>

/**
 * The forms of a record as its page shows them: without fields that are asked no more and have no value, without
 * options that are retired and not chosen, and without forms that have nothing to show.
 */
export const shownForms = (forms: readonly Found[]): Found[] =>
  forms.map(shown).filter(({ fields }) => fields.length > 0)

function shown(form: Found): Found {
  const valueOf = new Map(form.values.map(({ field, value }) => [field, value]))
  const fields = form.fields
    .filter(({ key, isRetired }) => valueOf.has(key) || (form.isOpen && !isRetired))
    .map((field) => ({
      ...field,
      options: field.options.filter(({ value, isRetired }) => !isRetired || value === valueOf.get(field.key)),
    }))
  return { ...form, fields }
}
