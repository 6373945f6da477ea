import { useWords } from '../../../../shell/words.ts'
import { FieldInput } from '../../pages/FieldInput.tsx'
import type { FieldEditorProps } from './field-editor-props.ts'
import { usePreviewFields } from './use-preview-fields.ts'

/** What stands in the field before anybody has filled it in. */
export function DefaultEditor({ field, sentences, change }: FieldEditorProps) {
  const { t } = useWords()
  const [shown] = usePreviewFields([field])
  if (!shown) return null
  const label = t('forms.desk.default')
  return (
    <FieldInput
      field={{ ...shown, label, help: null, isRequired: false }}
      value={field.default}
      error={sentences['default']}
      onChange={(value) => change({ default: value === '' || value === false ? null : value })}
    />
  )
}
