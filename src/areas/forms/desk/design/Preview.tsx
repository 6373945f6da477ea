import { Text } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Draft, Field, Value } from '../../pages/filled-form.ts'
import { FormFields } from '../../pages/FormFields.tsx'
import classes from './Preview.module.css'

type PreviewProps = {
  fields: readonly Field[]
  draft: Draft
  sentences: Readonly<Record<string, string>>
  onChange: (key: string, value: Value) => void
}

/** The form as records will show it, to be tried: the sentences are the server's. Nothing is kept. */
export function Preview({ fields, draft, sentences, onChange }: PreviewProps) {
  const { t } = useWords()
  // What nobody has touched yet need not be told that it is empty.
  const [touched, setTouched] = useState<readonly string[]>([])
  const told = Object.fromEntries(touched.flatMap((key) => [[key, sentences[`values.${key}`] ?? '']]))
  return (
    <div className={classes.preview}>
      <Panel title={t('forms.desk.preview')}>
        {fields.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('forms.desk.preview-nothing')}
          </Text>
        )}
        <FormFields
          fields={fields}
          draft={draft}
          sentences={told}
          onChange={(key, value) => {
            setTouched((now) => [...new Set([...now, key])])
            onChange(key, value)
          }}
        />
      </Panel>
    </div>
  )
}
