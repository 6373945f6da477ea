import { Checkbox, NumberInput, Textarea, TextInput } from '@mantine/core'
import { ChoiceInput } from './ChoiceInput.tsx'
import { FileInput } from './FileInput.tsx'
import type { FieldInputProps } from './field-input-props.ts'
import { TriChoice } from './TriChoice.tsx'

/** One field to be filled in, by its type. */
export function FieldInput(props: FieldInputProps) {
  const { field, value, onChange, error } = props
  const shared = {
    label: field.label,
    description: field.help,
    withAsterisk: field.isRequired,
    error,
  }
  const text = { ...shared, value: typeof value === 'string' ? value : '' }
  if (field.type === 'text') return <TextInput {...text} onChange={(event) => onChange(event.currentTarget.value)} />
  if (field.type === 'long-text')
    return <Textarea {...text} autosize minRows={3} onChange={(event) => onChange(event.currentTarget.value)} />
  if (field.type === 'date')
    return (
      <TextInput
        {...text}
        type="date"
        min={String(field.minimum ?? '')}
        max={String(field.maximum ?? '')}
        maw="12rem"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    )
  if (field.type === 'number')
    return (
      <NumberInput
        {...shared}
        value={typeof value === 'number' ? value : ''}
        maw="12rem"
        onChange={(typed) => onChange(typed === '' ? null : Number(typed))}
      />
    )
  if (field.type === 'checkbox')
    return (
      <Checkbox
        label={field.isRequired ? `${field.label} *` : field.label}
        description={field.help}
        error={error}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    )
  if (field.type === 'choice') return <ChoiceInput {...props} />
  return field.type === 'tri-choice' ? <TriChoice {...props} /> : <FileInput {...props} />
}
