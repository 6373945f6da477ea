import { Anchor, Text } from '@mantine/core'
import { useState } from 'react'
import { notify } from '../../../shell/notify.ts'
import { Problem } from '../../../shell/problem.ts'
import { useWords } from '../../../shell/words.ts'
import { fetchFile } from './fetch-file.ts'
import type { Field, ShownValue } from './filled-form.ts'

type ValueViewProps = { field: Field; value: ShownValue; files: string }

/** One value as it reads. */
export function ValueView({ field, value: { value, name, file }, files }: ValueViewProps) {
  const { t, language } = useWords()
  const [isFetching, setFetching] = useState(false)
  if (file) {
    const fetch = async () => {
      setFetching(true)
      await fetchFile(`${files}/${file.id}`, file.name).catch((error: unknown) =>
        notify.bad(error instanceof Problem ? error.message : t('shell.error.network')),
      )
      setFetching(false)
    }
    return (
      <Anchor component="button" type="button" size="sm" aria-busy={isFetching} onClick={() => void fetch()}>
        {file.name}
      </Anchor>
    )
  }
  if (value === true) return t('forms.fill.yes')
  if (typeof value === 'number') return name ?? value.toLocaleString(language)
  if (field.type === 'tri-choice' && (value === 'yes' || value === 'no' || value === 'unknown'))
    return t(`forms.fill.${value}`)
  if (field.type === 'date')
    // A day is the same day everywhere, so no zone of the reader may move it.
    return new Date(`${String(value)}T00:00:00Z`).toLocaleDateString(language, { dateStyle: 'medium', timeZone: 'UTC' })
  return (
    <Text span size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
      {value}
    </Text>
  )
}
