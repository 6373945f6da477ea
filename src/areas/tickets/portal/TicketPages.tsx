import { Button, Group } from '@mantine/core'
import { IconMessageOff } from '@tabler/icons-react'
import type { ListState } from '../../../shell/ask.ts'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { SharedTicket } from './TicketCard.tsx'
import { TicketCards } from './TicketCards.tsx'

type TicketPagesProps = { list: ListState<SharedTicket>; isSearch: boolean; showAll: () => void }

/** A list of questions with what belongs around it: waiting, nothing there, an error, more. */
export function TicketPages({ list, isSearch, showAll }: TicketPagesProps) {
  const { t } = useWords()
  if (list.isLoading) return <LoadingView />
  if (list.error && list.items.length === 0) return <ErrorView error={list.error} retry={list.retry} />
  if (list.items.length === 0) {
    const words = isSearch ? 'search' : 'none'
    return (
      <EmptyState
        icon={IconMessageOff}
        title={t(`tickets.portal.list.${words}-title`)}
        sentence={t(`tickets.portal.list.${words}-sentence`)}
        action={{ label: t('tickets.portal.list.show-all'), run: showAll }}
      />
    )
  }
  return (
    <div>
      <TicketCards label={t('tickets.portal.list.title')} tickets={list.items} />
      {list.hasMore && (
        <Group justify="center" mt="md">
          <Button variant="default" loading={list.isLoadingMore} onClick={list.loadMore}>
            {t('tickets.portal.list.more')}
          </Button>
        </Group>
      )}
    </div>
  )
}
