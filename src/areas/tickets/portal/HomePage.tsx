import { Stack } from '@mantine/core'
import { useMe } from '../../../shell/me.ts'
import { Go } from '../../../shell/ui/Go.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import { Beginning } from './Beginning.tsx'
import { ForCustomers } from './ForCustomers.tsx'
import { HomeTop } from './HomeTop.tsx'
import { TicketCards } from './TicketCards.tsx'
import { useTickets, useWaiting } from './use-tickets.ts'

const shownOpen = 20
const shownOthers = 5
const shownSolved = 4

/** What waits for the reader, what is open, what was solved lately, and the way to ask. */
export function HomePage() {
  return (
    <ForCustomers>
      <Stack gap="xl">
        <HomeTop />
        <MyTickets />
      </Stack>
    </ForCustomers>
  )
}

function MyTickets() {
  const { t } = useWords()
  const me = useMe()
  const waiting = useWaiting()
  const open = useTickets({ state: 'open', limit: shownOpen * 2 })
  const mine = useTickets({ state: 'open', requester: 'me', limit: shownOpen })
  const solved = useTickets({ state: 'solved', requester: 'me', limit: shownSolved })
  const others = (open.data?.items ?? [])
    .filter((ticket) => ticket.requester?.id !== me.person?.id)
    .slice(0, shownOthers)
  const lately = solved.data?.items ?? []
  return (
    <Ready query={mine}>
      {({ items }) => {
        const going = items.filter((ticket) => ticket.state !== 'pending')
        const turn = waiting.data?.items ?? []
        const isNew = items.length + turn.length + others.length + lately.length === 0
        if (isNew) return open.isPending || solved.isPending ? null : <Beginning />
        return (
          <div>
            {turn.length > 0 && <TicketCards title={t('tickets.portal.home.waiting')} tickets={turn} tone="waiting" />}
            {going.length > 0 && (
              <TicketCards
                title={t('tickets.portal.home.open')}
                tickets={going}
                more={items.length === shownOpen && <Go to="/tickets">{t('tickets.portal.home.all')}</Go>}
              />
            )}
            {others.length > 0 && (
              <TicketCards
                title={t('tickets.portal.home.others')}
                tickets={others}
                more={<Go to="/tickets?whose=all">{t('tickets.portal.home.all')}</Go>}
              />
            )}
            {lately.length > 0 && (
              <TicketCards
                title={t('tickets.portal.home.solved')}
                tickets={lately}
                more={<Go to="/tickets?state=ended">{t('tickets.portal.home.all')}</Go>}
              />
            )}
          </div>
        )
      }}
    </Ready>
  )
}
