import { NativeSelect } from '@mantine/core'
import { useWords } from '../../../shell/words.ts'
import type { FieldInputProps } from './field-input-props.ts'

/** One of the options; a retired one is offered only where it was chosen before. */
export function ChoiceInput({ field, value, onChange, error, held }: FieldInputProps) {
  const { t } = useWords()
  const options = field.options.map((option) => ({
    value: String(option.value),
    label: option.isRetired ? t('forms.fill.retired', { name: option.name }) : option.name,
  }))
  // An option of its own that was taken out of the form is no longer among them.
  const former = held && !field.options.some((option) => option.value === held.value) ? [held] : []
  return (
    <NativeSelect
      label={field.label}
      description={field.help}
      withAsterisk={field.isRequired}
      error={error}
      value={value === null ? '' : String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value
        const option = field.options.find((one) => String(one.value) === chosen)
        onChange(chosen === '' ? null : (option?.value ?? chosen))
      }}
      data={[
        { value: '', label: t('forms.fill.choose') },
        ...options,
        ...former.map((one) => ({ value: String(one.value), label: one.name ?? String(one.value) })),
      ]}
    />
  )
}
