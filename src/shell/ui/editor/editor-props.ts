import type { Ref } from 'react'

/** What the page can do to the editor from outside. */
export type EditorHandle = { focus: () => void; insert: (html: string) => void }

export type RichEditorProps = {
  /** For screen readers: "Reply to Ana". */
  label: string
  /** HTML; empty text when nothing is written. Setting it from outside replaces what is there. */
  value: string
  onChange: (html: string) => void
  placeholder?: string
  /** Ctrl or Cmd and Enter. */
  onSubmit?: () => void
  /** Files pasted or dropped into the text. */
  onFiles?: (files: File[]) => void
  /** `note`: its frame tells from afar that no customer reads this. */
  tone?: 'usual' | 'note'
  error?: string
  /** The cursor stands at the end of the text as soon as it is there. */
  startsFocused?: true
  ref?: Ref<EditorHandle>
}
