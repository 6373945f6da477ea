import { Text, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useMemo, useState } from 'react'
import { useRead } from '../../../../shell/ask.ts'
import { Problem } from '../../../../shell/problem.ts'
import { useWords } from '../../../../shell/words.ts'
import type { readCodeExamples } from '../../code-examples.ts'
import classes from './CodeExamples.module.css'
import { examplesInput } from './examples-input.ts'

type CodeExamplesProps = { setting: { key: string }; value: unknown }

/** Below the style of person codes while it is chosen: what it would make of some names, and of one's own (HM-37). */
export function CodeExamples({ setting, value }: CodeExamplesProps) {
  return setting.key === 'people.code' ? <Examples value={value} /> : null
}

const pauseMilliseconds = 250

function Examples({ value }: { value: unknown }) {
  const { t } = useWords()
  const [name, setName] = useState('')
  const wanted = useMemo(() => examplesInput(value, name), [value, name])
  const [input] = useDebouncedValue(wanted, pauseMilliseconds)
  const query = useRead<typeof readCodeExamples>(
    ['setting', 'code-examples', input],
    'GET /person-codes/examples',
    input,
  )
  const problem = query.error instanceof Problem ? query.error : null
  return (
    <div className={classes.examples}>
      <TextInput
        label={t('people.desk.codes.try')}
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      {problem && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {Object.values(problem.fields)[0] ?? problem.message}
        </Text>
      )}
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('people.desk.field.name')}</th>
            <th>{t('people.desk.field.code')}</th>
            <th>{t('people.desk.codes.twin')}</th>
          </tr>
        </thead>
        <tbody>
          {query.data?.items.map((example) => (
            <tr key={example.name}>
              <td>{example.name}</td>
              <td className={classes.code}>{example.code ?? t('people.desk.codes.typed')}</td>
              <td className={classes.code}>{example.twin}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
