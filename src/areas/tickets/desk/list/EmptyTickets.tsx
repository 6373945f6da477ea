import { IconMoodSmile, IconSearchOff, IconTicket } from '@tabler/icons-react'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type ListAddress, usualAddress, viewOf } from './views.ts'

/** No rows: because the work is done, because nothing fits the filters, or because there has never been one. */
export function EmptyTickets({ address, showAll }: { address: ListAddress; showAll: () => void }) {
  const { t } = useWords()
  const view = viewOf(address)
  const isNarrowed = Object.entries(usualAddress).some(
    ([key, usual]) => key !== 'view' && key !== 'sort' && new Map(Object.entries(address)).get(key) !== usual,
  )
  if (isNarrowed) {
    return (
      <EmptyState
        icon={IconSearchOff}
        title={t('tickets.desk.empty.filtered')}
        sentence={t('tickets.desk.empty.filtered-next')}
        action={{ label: t('tickets.desk.empty.show-all'), run: showAll }}
      />
    )
  }
  if (view === 'all' || view === 'ended') {
    return (
      <EmptyState
        icon={IconTicket}
        title={t(`tickets.desk.empty.${view}`)}
        sentence={t('tickets.desk.empty.all-next')}
        action={{ label: t('tickets.desk.new.title'), to: '/tickets/new' }}
      />
    )
  }
  return (
    <EmptyState
      icon={IconMoodSmile}
      title={t(`tickets.desk.empty.${view}`)}
      sentence={t('tickets.desk.empty.done-next')}
      action={{ label: t('tickets.desk.empty.show-all'), run: showAll }}
    />
  )
}
