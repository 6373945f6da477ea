import type { ReactNode } from 'react'
import { useWords } from '../words.ts'
import classes from './FactList.module.css'

export type Fact = {
  label: string
  /** Nothing: shown as a dash, read as "none". */
  value: ReactNode
}

/** Names and values, one under the other, or in two columns where there is room. */
export function FactList({ facts }: { facts: readonly Fact[] }) {
  const { t } = useWords()
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label} className={classes.fact}>
          <dt>{label}</dt>
          <dd>{isNothing(value) ? <span className={classes.none}>{t('shell.none')}</span> : value}</dd>
        </div>
      ))}
    </dl>
  )
}

const isNothing = (value: ReactNode) => value === null || value === undefined || value === '' || value === false
