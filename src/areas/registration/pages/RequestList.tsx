import { Button, Stack } from '@mantine/core'
import { IconUserQuestion } from '@tabler/icons-react'
import type { ListState } from '../../../shell/ask.ts'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import { useWords } from '../../../shell/words.ts'
import type { DecideTools, Request } from './request.ts'
import { RequestCard } from './RequestCard.tsx'
import classes from './Requests.module.css'

export const requestStates = ['waiting', 'granted', 'refused', 'expired'] as const
export type RequestState = (typeof requestStates)[number]

type RequestListProps = {
  list: ListState<Request>
  state: RequestState
  choose: (state: RequestState) => void
  tools: DecideTools
}

/** The inbox, and what became of the others. */
export function RequestList({ list, state, choose, tools }: RequestListProps) {
  const { t } = useWords()
  return (
    <Stack gap="md" align="stretch">
      <Segments
        label={t('registration.requests.states')}
        segments={requestStates.map((key) => ({ key, label: t(`registration.requests.${key}`) }))}
        value={state}
        onChange={choose}
      />
      {list.isLoading && <LoadingView lines={4} />}
      {list.error !== null && list.items.length === 0 && <ErrorView error={list.error} retry={list.retry} />}
      {!list.isLoading && list.error === null && list.items.length === 0 && (
        <EmptyState
          icon={IconUserQuestion}
          title={t(`registration.requests.none-${state}`)}
          sentence={t('registration.requests.none-says')}
        />
      )}
      <ul className={classes.list}>
        {list.items.map((request) => (
          <li key={request.id}>
            <RequestCard request={request} tools={tools} />
          </li>
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="default" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('registration.requests.more')}
        </Button>
      )}
    </Stack>
  )
}
