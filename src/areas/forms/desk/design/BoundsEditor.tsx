import { Group, NumberInput, TextInput } from '@mantine/core'
import { useWords } from '../../../../shell/words.ts'
import type { FieldEditorProps } from './field-editor-props.ts'

const sides = ['minimum', 'maximum'] as const

/** The shortest and longest text, the smallest and largest number, the first and last day. */
export function BoundsEditor({ field, sentences, change }: FieldEditorProps) {
  const { t } = useWords()
  const { type } = field
  if (type !== 'text' && type !== 'long-text' && type !== 'number' && type !== 'date') return null
  const kind = type === 'long-text' ? 'text' : type
  return (
    <Group grow align="flex-start">
      {sides.map((side) =>
        type === 'date' ? (
          <TextInput
            key={side}
            type="date"
            label={t(`forms.desk.bounds.${kind}.${side}`)}
            value={String(field[side] ?? '')}
            error={sentences[side]}
            onChange={(event) => change({ [side]: event.currentTarget.value || null })}
          />
        ) : (
          <NumberInput
            key={side}
            label={t(`forms.desk.bounds.${kind}.${side}`)}
            value={typeof field[side] === 'number' ? field[side] : ''}
            error={sentences[side]}
            onChange={(value) => change({ [side]: value === '' ? null : Number(value) })}
          />
        ),
      )}
    </Group>
  )
}
