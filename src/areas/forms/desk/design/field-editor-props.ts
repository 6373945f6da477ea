import type { DesignField } from '../form.ts'

/** What each part of the editor of a field is handed. */
export type FieldEditorProps = {
  field: DesignField
  isCustom: boolean
  /** Part of the field -> the server's sentence. */
  sentences: Readonly<Record<string, string>>
  change: (part: Partial<DesignField>) => void
}
