import { Checkbox } from '@mantine/core'
import { useWords } from '../../words.ts'
import { GoLink } from '../Go.tsx'
import classes from './CardList.module.css'
import type { Column } from './column.ts'
import type { Choice } from './use-choice.ts'

type CardListProps<Row> = {
  rows: readonly Row[]
  columns: readonly Column<Row>[]
  keyOf: (row: Row) => string
  open?: (row: Row) => string
  choice: Choice | null
  label: string
}

/** The same rows on a phone: the main column heads a card, the others are its lines. */
export function CardList<Row>({ rows, columns, keyOf, open, choice, label }: CardListProps<Row>) {
  const { t } = useWords()
  const main = columns.find((column) => column.shows === 'main') ?? columns[0]
  const lines = columns.filter((column) => column !== main && column.card !== 'no')
  return (
    <ul className={classes.cards} aria-label={label}>
      {rows.map((row) => {
        const key = keyOf(row)
        const title = main?.cell(row)
        return (
          <li key={key} className={classes.card}>
            {choice && (
              <Checkbox
                size="md"
                aria-label={t('shell.table.choose')}
                checked={choice.keys.has(key)}
                onChange={() => choice.toggle(key)}
              />
            )}
            <div className={classes.inside}>
              {open ? (
                <GoLink to={open(row)} className={classes.title}>
                  {title}
                </GoLink>
              ) : (
                <span className={classes.title}>{title}</span>
              )}
              <dl className={classes.lines}>
                {lines.map((column) => {
                  const shown = column.cell(row)
                  if (shown === null || shown === undefined || shown === '') return null
                  return (
                    <div key={column.key}>
                      <dt>{column.label}</dt>
                      <dd>{shown}</dd>
                    </div>
                  )
                })}
              </dl>
            </div>
          </li>
        )
      })}
    </ul>
  )
}
