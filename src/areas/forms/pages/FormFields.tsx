import { Stack } from '@mantine/core'
import { depthOf, type Draft, type Field, openFields, type ShownValue, type Value } from './filled-form.ts'
import { FieldInput } from './FieldInput.tsx'

type FormFieldsProps = {
  fields: readonly Field[]
  draft: Draft
  onChange: (key: string, value: Value) => void
  /** Field -> the server's sentence. */
  sentences: Readonly<Record<string, string>>
  /** What the record holds already, for the names of files. */
  values?: readonly ShownValue[]
}

/** The inputs of a form; a ticked checkbox opens what stands below it. */
export function FormFields({ fields, draft, onChange, sentences, values = [] }: FormFieldsProps) {
  return (
    <Stack gap="sm">
      {openFields(fields, draft).map((field) => (
        <div key={field.key} style={{ marginInlineStart: `${depthOf(fields, field) * 1.5}rem` }}>
          <FieldInput
            field={field}
            value={draft[field.key] ?? null}
            onChange={(value) => onChange(field.key, value)}
            error={sentences[field.key]}
            held={values.find((one) => one.field === field.key)}
          />
        </div>
      ))}
    </Stack>
  )
}
