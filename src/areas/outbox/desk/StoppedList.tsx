import { Button } from '@mantine/core'
import { IconMailCheck } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList, useWrite } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import { Can } from '../../../shell/can.tsx'
import { explainProblem } from '../../../shell/explain-problem.ts'
import { notify } from '../../../shell/notify.ts'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { DateText } from '../../../shell/ui/DateText.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { liftSuppression } from '../lift-suppression.ts'
import type { listSuppressions } from '../list-suppressions.ts'
import { useOutboxTabs } from './use-outbox-tabs.ts'

type Stopped = OutputOf<typeof listSuppressions>['items'][number]

/** Addresses to which nothing is mailed, with the reason; mail goes there again by one click. */
export function StoppedList() {
  const { t } = useWords()
  const list = useList<typeof listSuppressions>(['suppression', 'list'], 'GET /mail-suppressions', {})
  const columns = useColumns()
  return (
    <Page title={t('outbox.desk.title')} lead={t('outbox.desk.stopped.lead')} width="wide" tabs={useOutboxTabs()}>
      <DataTable
        name="mail-suppressions"
        label={t('outbox.desk.stopped.tab')}
        list={list}
        columns={columns}
        rowKey={(stop) => stop.id}
        empty={
          <EmptyState
            icon={IconMailCheck}
            title={t('outbox.desk.stopped.none')}
            sentence={t('outbox.desk.stopped.none-next')}
          />
        }
      />
    </Page>
  )
}

function useColumns(): Column<Stopped>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      { key: 'address', label: t('outbox.desk.stopped.address'), cell: (stop) => stop.address, shows: 'main' },
      { key: 'reason', label: t('outbox.desk.stopped.reason'), cell: (stop) => stop.reason, width: '20rem' },
      {
        key: 'since',
        label: t('outbox.desk.stopped.since'),
        cell: (stop) => <DateText at={stop.since} />,
        width: '10rem',
      },
      { key: 'lift', label: t('outbox.desk.stopped.action'), cell: (stop) => <Lift stop={stop} />, width: '10rem' },
    ],
    [t],
  )
}

function Lift({ stop }: { stop: Stopped }) {
  const { t } = useWords()
  const lift = useWrite<typeof liftSuppression>('DELETE /mail-suppressions/:id', {
    refresh: [['suppression', 'list']],
    done: () => notify.good(t('outbox.desk.stopped.lifted', { address: stop.address })),
  })
  return (
    <Can do="lift" of={stop}>
      <Button
        size="compact-sm"
        variant="default"
        loading={lift.isPending}
        onClick={() =>
          lift.mutate({ id: stop.id }, { onError: (error) => notify.bad(explainProblem(error, t).happened) })
        }
      >
        {t('outbox.desk.stopped.lift')}
      </Button>
    </Can>
  )
}
