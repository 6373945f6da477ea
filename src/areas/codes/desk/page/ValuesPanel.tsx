import { Text } from '@mantine/core'
import { useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { reorderCodeValues } from '../../values/reorder.ts'
import { type CodeList, listChanged } from '../code-list.ts'
import { AddValue } from './AddValue.tsx'
import { ValueLine } from './ValueLine.tsx'
import classes from './ValuesPanel.module.css'

/** The values of a list, to be put in order; retired ones keep their place for when they come back. */
export function ValuesPanel({ list }: { list: CodeList }) {
  const { t } = useWords()
  const can = useCan()
  const reorder = useWrite<typeof reorderCodeValues>('PUT /code-lists/:id/order', { refresh: listChanged })
  const wanted = reorder.isPending ? reorder.variables.values.map(Number) : []
  const values = list.values.toSorted((a, b) => wanted.indexOf(a.value) - wanted.indexOf(b.value))
  const mayMove = can('manage', list) && !reorder.isPending
  const swap = (at: number, other: number) => {
    const order = values.map(({ value }) => value)
    const [one, two] = [order[at], order[other]]
    if (one === undefined || two === undefined) return
    reorder.mutate({ id: list.id, values: order.with(at, two).with(other, one), version: list.version })
  }
  return (
    <Panel title={t('codes.desk.values')}>
      {reorder.error && <ErrorView error={reorder.error} />}
      {values.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('codes.desk.no-values')}
        </Text>
      )}
      <ol className={classes.values}>
        {values.map((value, at) => (
          <ValueLine
            key={value.value}
            list={list}
            value={value}
            onUp={mayMove && at > 0 ? () => swap(at, at - 1) : undefined}
            onDown={mayMove && at < values.length - 1 ? () => swap(at, at + 1) : undefined}
          />
        ))}
      </ol>
      <Can do="manage" of={list}>
        <AddValue list={list} />
      </Can>
    </Panel>
  )
}
