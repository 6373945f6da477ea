import type { Field, ShownValue, Value } from './filled-form.ts'

/** What the input of every type is handed. */
export type FieldInputProps = {
  field: Field
  value: Value
  onChange: (value: Value) => void
  error?: string | undefined
  held?: ShownValue | undefined
}
