import { Button, Stack } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { useAddressState, useGo } from '../../../../shell/use-address.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTickets } from '../../list.ts'
import { type Asked, ChangeDialog } from '../change/ChangeDialog.tsx'
import { BulkButtons } from './BulkButtons.tsx'
import { EmptyTickets } from './EmptyTickets.tsx'
import { ListFilters } from './ListFilters.tsx'
import { useCounts, useCountText } from './use-counts.ts'
import { useTicketColumns } from './use-ticket-columns.tsx'
import { chosen, inputOf, usualAddress, viewOf, views } from './views.ts'

/** The queue: standing views, filters one can read, and the keys to work through it. */
export function TicketList() {
  const { t } = useWords()
  const go = useGo()
  const [address, setAddress] = useAddressState(usualAddress)
  const input = inputOf(address)
  const list = useList<typeof listTickets>(['ticket', 'list', input], 'GET /tickets', input)
  const counts = useCounts()
  const countText = useCountText()
  const columns = useTicketColumns()
  const [asked, setAsked] = useState<Asked | null>(null)
  const countOf: Record<string, number | undefined> = counts ?? {}
  return (
    <Page
      title={t('tickets.desk.many')}
      width="wide"
      actions={
        <Can do="ticket.create">
          <Button component={GoLink} to="/tickets/new" leftSection={<IconPlus size={16} />}>
            {t('tickets.desk.new.title')}
          </Button>
        </Can>
      }
    >
      <DataTable
        name="tickets"
        label={t('tickets.desk.many')}
        list={list}
        columns={columns}
        rowKey={(ticket) => ticket.id}
        open={(ticket) => `/tickets/${ticket.id}`}
        sort={address.sort}
        onSort={(sort) => setAddress({ sort })}
        above={
          <Stack gap="xs" align="flex-start" w="100%">
            <Segments
              label={t('tickets.desk.list.views')}
              segments={views.map((view) => ({
                key: view,
                label: t(`tickets.desk.view.${view}`),
                count: countText(countOf[view]),
              }))}
              value={viewOf(address)}
              onChange={(view) => setAddress({ view, state: '', assignee: '' })}
            />
            <ListFilters
              address={address}
              choose={(key, value) => setAddress(chosen(address, key, value))}
              type={(q) => setAddress({ q }, 'replace')}
            />
          </Stack>
        }
        keys={[
          {
            keys: 'a',
            label: t('tickets.desk.change.assign'),
            run: (ticket) => setAsked({ for: 'assignment', tickets: [ticket] }),
          },
          { keys: 'r', label: t('tickets.desk.write.reply'), run: (ticket) => go(`/tickets/${ticket.id}?write=reply`) },
          { keys: 'n', label: t('tickets.desk.write.note'), run: (ticket) => go(`/tickets/${ticket.id}?write=note`) },
          {
            keys: 'e',
            label: t('tickets.desk.change.close'),
            run: (ticket) => setAsked({ for: 'state', tickets: [ticket], state: 'closed' }),
          },
        ]}
        bulk={(rows, clear) => <BulkButtons tickets={rows} ask={(next) => setAsked({ ...next, done: clear })} />}
        empty={<EmptyTickets address={address} showAll={() => setAddress({ ...usualAddress, view: 'all' })} />}
      />
      {asked && <ChangeDialog asked={asked} close={() => setAsked(null)} />}
    </Page>
  )
}
