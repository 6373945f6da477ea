import { SimpleGrid, Text } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTickets } from '../../list.ts'
import { useCounts, useCountText } from '../list/use-counts.ts'
import { TicketLines } from '../TicketLines.tsx'
import classes from './QueueOverview.module.css'

const shown = 7
const tiles = ['mine', 'unassigned', 'new', 'open'] as const

/** Where the work stands, at a glance: four numbers that lead to their lists, my own tickets, and what waits longest. */
export function QueueOverview() {
  const { t } = useWords()
  const counts = useCounts()
  const countText = useCountText()
  const mine = useRead<typeof listTickets>(['ticket', 'list', 'home', 'mine'], 'GET /tickets', {
    state: 'open',
    assignee: 'me',
    limit: shown,
  })
  const waiting = useRead<typeof listTickets>(['ticket', 'list', 'home', 'waiting'], 'GET /tickets', {
    state: 'open',
    assignee: 'none',
    sort: 'oldest',
    limit: shown,
  })
  return (
    <section aria-label={t('tickets.desk.home.title')}>
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="md">
        {tiles.map((view) => (
          <GoLink key={view} to={`/tickets?view=${view}`} className={classes.tile} data-calm={counts?.[view] === 0}>
            <span className={classes.number}>{countText(counts?.[view]) ?? '…'}</span>
            <Text span size="sm">
              {t(`tickets.desk.view.${view}`)}
            </Text>
          </GoLink>
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" mt="md">
        <Panel title={t('tickets.desk.home.mine')}>
          <Ready query={mine}>
            {({ items }) => <TicketLines tickets={items} none={t('tickets.desk.home.none-mine')} />}
          </Ready>
        </Panel>
        <div>
          <Panel title={t('tickets.desk.home.waiting')}>
            <Ready query={waiting}>
              {({ items }) => <TicketLines tickets={items} none={t('tickets.desk.home.none-waiting')} />}
            </Ready>
          </Panel>
        </div>
      </SimpleGrid>
    </section>
  )
}
