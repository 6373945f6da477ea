import { Button, Text } from '@mantine/core'
import { useList } from '../../../shell/ask.ts'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { useWords } from '../../../shell/words.ts'
import type { listSessions } from '../list-sessions.ts'
import classes from './Lines.module.css'
import { SessionLine } from './SessionLine.tsx'

/** Every browser at which one is signed in, with the way to end each. */
export function SessionsPanel() {
  const { t } = useWords()
  const list = useList<typeof listSessions>(['session', 'list'], 'GET /sessions', { limit: 20 })
  return (
    <Panel title={t('sessions.profile.sessions.title')}>
      <Text size="sm" c="dimmed">
        {t('sessions.profile.sessions.lead')}
      </Text>
      {list.isLoading && <LoadingView lines={2} />}
      {list.error !== null && list.items.length === 0 && <ErrorView error={list.error} retry={list.retry} />}
      <ul className={classes.lines}>
        {list.items.map((session) => (
          <SessionLine key={session.id} session={session} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" size="xs" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('sessions.profile.more')}
        </Button>
      )}
    </Panel>
  )
}
