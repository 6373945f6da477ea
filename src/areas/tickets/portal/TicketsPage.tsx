import { Button, Group, Stack } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { useList } from '../../../shell/ask.ts'
import { Can } from '../../../shell/can.tsx'
import type { InputOf } from '../../../shell/call.ts'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import { useAddressState } from '../../../shell/use-address.ts'
import { useWords } from '../../../shell/words.ts'
import type { listSharedTickets } from '../list.ts'
import { ForCustomers } from './ForCustomers.tsx'
import { SearchField } from './SearchField.tsx'
import { TicketPages } from './TicketPages.tsx'

const usual = { q: '', whose: 'mine', state: 'open' }
const pageSize = 30

/** All questions the reader may follow, narrowed by whose they are, where they stand, and words in them. */
export function TicketsPage() {
  const { t } = useWords()
  const [filters, setFilters] = useAddressState(usual)
  const wish = wishOf(filters)
  const list = useList<typeof listSharedTickets>(['ticket', 'list', wish], 'GET /portal/tickets', wish)
  const ask = (
    <Can do="ticket.create">
      <Button component={GoLink} to="/ask" leftSection={<IconPencilPlus size={18} stroke={1.6} />}>
        {t('tickets.portal.home.ask')}
      </Button>
    </Can>
  )
  const choices = (group: string, keys: readonly string[]) =>
    keys.map((key) => ({ key, label: t(`tickets.portal.${group}.${key}`) }))
  return (
    <ForCustomers>
      <Page title={t('tickets.portal.list.title')} actions={ask}>
        <Stack gap="md">
          <SearchField value={filters.q} onChange={(q) => setFilters({ q }, 'replace')} />
          <Group gap="sm">
            <Segments
              label={t('tickets.portal.whose.label')}
              segments={choices('whose', ['mine', 'all'])}
              value={filters.whose}
              onChange={(whose) => setFilters({ whose })}
            />
            <Segments
              label={t('tickets.portal.states.label')}
              segments={choices('states', ['open', 'ended', 'any'])}
              value={filters.state}
              onChange={(state) => setFilters({ state })}
            />
          </Group>
          <TicketPages
            list={list}
            isSearch={filters.q !== ''}
            showAll={() => setFilters({ whose: 'all', state: 'any' })}
          />
        </Stack>
      </Page>
    </ForCustomers>
  )
}

type Wish = InputOf<typeof listSharedTickets>

/** What the address says, as the server takes it; words nobody offers are as if they were not there. */
function wishOf({ q, whose, state }: typeof usual): Wish {
  const wish: Wish = { limit: pageSize }
  if (q.trim() !== '') wish.q = q.trim()
  if (whose === 'mine') wish.requester = 'me'
  if (state === 'open' || state === 'ended') wish.state = state
  return wish
}
