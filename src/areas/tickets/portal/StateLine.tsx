import { Button, Text } from '@mantine/core'
import { useWrite } from '../../../shell/ask.ts'
import { Can } from '../../../shell/can.tsx'
import { useMe } from '../../../shell/me.ts'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { useWords } from '../../../shell/words.ts'
import type { reopen } from '../set-state.ts'
import type { OpenedTicket } from './opened-ticket.ts'
import { standingOf, standingTone } from './standing.ts'
import classes from './StateLine.module.css'

/** Where the question stands and what that means for the reader, with the way back from an end. */
export function StateLine({ ticket }: { ticket: OpenedTicket }) {
  const { t } = useWords()
  const me = useMe()
  const standing = standingOf(ticket, me.person?.id)
  const reopening = useWrite<typeof reopen>('POST /tickets/:id/reopening', {
    refresh: [
      ['ticket', String(ticket.id)],
      ['ticket', 'list'],
    ],
  })
  return (
    <div>
      <div className={classes.line} data-tone={standingTone[standing]} role="status">
        <div className={classes.says}>
          <Text fw={600}>{t(`tickets.portal.state.${standing}`)}</Text>
          <Text size="sm">{t(`tickets.portal.means.${standing}`)}</Text>
        </div>
        <Can do="reopen" of={ticket}>
          <Button
            variant="default"
            size="xs"
            loading={reopening.isPending}
            onClick={() => reopening.mutate({ id: ticket.id })}
          >
            {t('tickets.portal.ticket.reopen')}
          </Button>
        </Can>
      </div>
      {reopening.error && <ErrorView error={reopening.error} />}
    </div>
  )
}
