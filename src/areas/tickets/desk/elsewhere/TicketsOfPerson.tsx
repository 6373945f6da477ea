import { Button } from '@mantine/core'
import { useRead } from '../../../../shell/ask.ts'
import { GoLink } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTicketsOfPerson } from '../../of-person.ts'
import { TicketLines } from '../TicketLines.tsx'

const shown = 8

/** On a person's page: the newest tickets that they asked for, work on or are part of, and the way to all of them. */
export function TicketsOfPerson({ person }: { person: { id: number; name: string } }) {
  const { t } = useWords()
  const input = { person: person.id, limit: shown }
  const query = useRead<typeof listTicketsOfPerson>(
    ['ticket', 'list', 'of-person', input],
    'GET /people/:person/tickets',
    input,
  )
  return (
    <Panel
      title={t('tickets.desk.of-person.title')}
      actions={
        <Button component={GoLink} to={`/people/${person.id}/history`} variant="subtle" size="compact-sm">
          {t('tickets.desk.elsewhere.all')}
        </Button>
      }
    >
      <Ready query={query}>
        {({ items }) => <TicketLines tickets={items} none={t('tickets.desk.elsewhere.none')} />}
      </Ready>
    </Panel>
  )
}
