import {
  IconAlignLeft,
  IconCalendar,
  IconCheckbox,
  IconHelpHexagon,
  IconHash,
  IconPaperclip,
  IconSelector,
  IconTextSize,
} from '@tabler/icons-react'
import type { Icon } from '../../../../shell/face.ts'
import type { FieldType } from '../form.ts'

export const fieldTypes: readonly FieldType[] = [
  'text',
  'long-text',
  'number',
  'date',
  'choice',
  'tri-choice',
  'checkbox',
  'file',
]

/** Those of custom fields. */
export const customTypes: readonly FieldType[] = ['text', 'number', 'date', 'checkbox', 'choice']

export const iconOfType: Readonly<Record<FieldType, Icon>> = {
  text: IconTextSize,
  'long-text': IconAlignLeft,
  number: IconHash,
  date: IconCalendar,
  choice: IconSelector,
  'tri-choice': IconHelpHexagon,
  checkbox: IconCheckbox,
  file: IconPaperclip,
}
