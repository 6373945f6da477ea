import { NativeSelect, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listCodeLists } from '../../../codes/list.ts'
import type { FieldEditorProps } from './field-editor-props.ts'

/** Where a choice takes its options from: a code list, or lines of its own. */
export function OptionsEditor({ field, sentences, change }: FieldEditorProps) {
  const { t } = useWords()
  const [lines, setLines] = useState(field.options.join('\n'))
  const lists = useList<typeof listCodeLists>(['code-list', 'list', { limit: 200 }], 'GET /code-lists', { limit: 200 })
  return (
    <>
      <NativeSelect
        label={t('forms.desk.options-from')}
        value={String(field.list ?? '')}
        error={sentences['list']}
        data={[
          { value: '', label: t('forms.desk.own-options') },
          ...lists.items.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
        onChange={(event) => {
          const list = event.currentTarget.value
          setLines('')
          change({ list: list === '' ? null : Number(list), options: [], default: null })
        }}
      />
      {field.list === null && (
        <Textarea
          autosize
          minRows={3}
          label={t('forms.desk.options')}
          description={t('forms.desk.options-says')}
          value={lines}
          error={sentences['options']}
          onChange={(event) => {
            setLines(event.currentTarget.value)
            change({ options: linesOf(event.currentTarget.value) })
          }}
        />
      )}
    </>
  )
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
