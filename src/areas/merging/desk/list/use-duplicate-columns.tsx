import { Badge, Button, Group, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import type { OutputOf } from '../../../../shell/call.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { dismissDuplicate, restoreDuplicate } from '../../duplicates/dismiss.ts'
import type { listDuplicates } from '../../duplicates/list.ts'

export type DuplicateRow = OutputOf<typeof listDuplicates>['items'][number]

/** The two, why they look like one, and the judgement that they are not. */
export function useDuplicateColumns(): Column<DuplicateRow>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      { key: 'one', label: t('merging.desk.list.one'), cell: (pair) => <Glance of={pair.one} />, shows: 'main' },
      { key: 'other', label: t('merging.desk.list.other'), cell: (pair) => <Glance of={pair.other} /> },
      { key: 'why', label: t('merging.desk.list.why'), cell: (pair) => <Reasons of={pair.reasons} /> },
      { key: 'judge', label: t('merging.desk.list.judge'), cell: (pair) => <Judge pair={pair} />, width: '10rem' },
    ],
    [t],
  )
}

function Glance({ of }: { of: DuplicateRow['one'] }) {
  const { t } = useWords()
  const more = [of.code, of.detail].filter(Boolean).join(' · ')
  return (
    <div>
      <Group gap="xs">
        <span>{of.name}</span>
        {of.isAway && <StatusBadge tone="bad">{t('merging.desk.away')}</StatusBadge>}
      </Group>
      {more && (
        <Text size="xs" c="dimmed">
          {more}
        </Text>
      )}
    </div>
  )
}

export function Reasons({ of }: { of: readonly string[] }) {
  const { t } = useWords()
  return (
    <Group gap={4}>
      {of.map((reason) => (
        <Badge key={reason} variant="light" color="sky">
          {t(`merging.reason.${reason}`)}
        </Badge>
      ))}
    </Group>
  )
}

/** Done at once, and taken back as easily. */
function Judge({ pair }: { pair: DuplicateRow }) {
  const { t } = useWords()
  const refresh = [['duplicate']]
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const restore = useWrite<typeof restoreDuplicate>('DELETE /duplicates/:id/dismissal', { refresh })
  const dismiss = useWrite<typeof dismissDuplicate>('POST /duplicates/:id/dismissal', {
    refresh,
    done: () =>
      notify.undo(t('merging.desk.list.dismissed-done', { one: pair.one.name, other: pair.other.name }), () =>
        restore.mutate({ id: pair.id }, fail),
      ),
  })
  const isDismissed = pair.dismissedAt !== null
  return (
    <Can do="judge" of={pair}>
      <Button
        size="compact-sm"
        variant="default"
        loading={dismiss.isPending || restore.isPending}
        onClick={() => (isDismissed ? restore : dismiss).mutate({ id: pair.id }, fail)}
      >
        {t(isDismissed ? 'merging.desk.list.restore' : 'merging.desk.list.dismiss')}
      </Button>
    </Can>
  )
}
