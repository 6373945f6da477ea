import { Button, Text } from '@mantine/core'
import { useList } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listEvents } from '../../list-events.ts'
import classes from './EventLine.module.css'
import { EventLine } from './EventLine.tsx'

type RecordHistoryProps = { kind: string; id: number }

/** What happened to one record; whoever may not look into the audit trail is told so. */
export function RecordHistory({ kind, id }: RecordHistoryProps) {
  const { t } = useWords()
  const can = useCan()
  return (
    <Panel title={t('workspace.desk.event.title')}>
      {can('audit.view') ? (
        <Events kind={kind} id={id} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('workspace.desk.event.locked')}
        </Text>
      )}
    </Panel>
  )
}

function Events({ kind, id }: RecordHistoryProps) {
  const { t } = useWords()
  const list = useList<typeof listEvents>([kind, id, 'history'], 'GET /events', { kind, subject: id })
  if (list.error !== null) return <ErrorView error={list.error} retry={list.retry} />
  if (list.isLoading) return <LoadingView />
  if (list.items.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('workspace.desk.event.none')}
      </Text>
    )
  }
  return (
    <>
      <ol className={classes.list}>
        {list.items.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </ol>
      {list.hasMore && (
        <Button variant="subtle" mt="sm" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
    </>
  )
}
