import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import { readSetting } from '../../../kernel/settings.ts'
import type { FieldInput, FieldType } from '../fields/field.ts'
import type { StoredField } from '../fields/write-design.ts'
import { customFields } from './setting.ts'

/** The types that custom fields have; further ones are for forms. */
const customTypes: readonly FieldType[] = ['text', 'number', 'date', 'checkbox', 'choice']

/**
 * What custom fields may not be, beyond the rules of every design: one below another, of another type, or new while the
 * workspace takes no new ones. Errors: `invalid`, `conflict`.
 */
export async function checkCustom(
  tx: Tx,
  design: readonly FieldInput[],
  stored: readonly StoredField[],
): Promise<void> {
  for (const [index, field] of design.entries()) {
    if (!customTypes.includes(field.type))
      throw invalid({ [`fields.${index}.type`]: 'Custom fields are texts, numbers, dates, checkboxes or choices.' })
    if (field.parent !== null)
      throw invalid({ [`fields.${index}.parent`]: 'A custom field opens no other. A form can do that.' })
  }
  const isNew = design.some(({ key }) => !stored.some((one) => one.key === key && !one.isRetired))
  if (isNew && !(await readSetting(tx, customFields)))
    throw conflict('forms.no-new-custom-fields', 'New custom fields are switched off. Make a form instead.')
}
