import { Button } from '@mantine/core'
import { IconArrowBackUp, IconEye, IconEyeOff, IconHandGrab, IconSquareCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { useMe } from '../../../../shell/me.ts'
import { notify } from '../../../../shell/notify.ts'
import { useShortcuts } from '../../../../shell/use-shortcuts.ts'
import { useWords } from '../../../../shell/words.ts'
import type { unwatch, watch } from '../../watch.ts'
import { ChangeDialog } from '../change/ChangeDialog.tsx'
import { ConflictDialog } from '../change/ConflictDialog.tsx'
import { assignmentChange, stepChange } from '../change/field-change.ts'
import { useFieldChange } from '../change/use-field-change.ts'
import { type Ticket, ticketKey } from '../use-ticket.ts'

/** What can be done with a ticket as a whole. */
export function TicketActions({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const me = useMe()
  const [isAssigning, setAssigning] = useState(false)
  const { change, conflict, settle } = useFieldChange(ticket)
  const close = () => void change(stepChange({ to: 'state', state: 'closed' }, t))
  useShortcuts([
    { keys: 'a', label: t('tickets.desk.change.assign'), run: () => setAssigning(true) },
    ...(ticket.can.close ? [{ keys: 'e', label: t('tickets.desk.change.close'), run: close }] : []),
  ])
  return (
    <>
      <WatchButton ticket={ticket} />
      <Can do="assign" of={ticket}>
        {me.person && ticket.assignee?.id !== me.person.id && (
          <Button
            variant="default"
            leftSection={<IconHandGrab size={16} />}
            onClick={() => void change(assignmentChange({ assignee: me.person }, t))}
          >
            {t('tickets.desk.change.take')}
          </Button>
        )}
      </Can>
      <Can do="reopen" of={ticket}>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={16} />}
          onClick={() => void change(stepChange({ to: 'state', state: 'open' }, t))}
        >
          {t('tickets.desk.change.reopen')}
        </Button>
      </Can>
      <Can do="close" of={ticket}>
        <Button variant="default" leftSection={<IconSquareCheck size={16} />} onClick={close}>
          {t('tickets.desk.change.close')}
        </Button>
      </Can>
      {isAssigning && (
        <ChangeDialog asked={{ for: 'assignment', tickets: [ticket] }} close={() => setAssigning(false)} />
      )}
      <ConflictDialog conflict={conflict} settle={settle} change={(wish, seen) => void change(wish, seen)} />
    </>
  )
}

function WatchButton({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const refresh = [ticketKey(ticket.id)]
  const start = useWrite<typeof watch>('PUT /tickets/:id/watch', {
    refresh,
    done: () => notify.good(t('tickets.desk.watch.on')),
  })
  const stop = useWrite<typeof unwatch>('DELETE /tickets/:id/watch', {
    refresh,
    done: () => notify.good(t('tickets.desk.watch.off')),
  })
  const toggle = ticket.watching ? stop : start
  const Sign = ticket.watching ? IconEyeOff : IconEye
  return (
    <Button
      variant="default"
      leftSection={<Sign size={16} />}
      loading={toggle.isPending}
      onClick={() => toggle.mutate({ id: ticket.id })}
    >
      {t(ticket.watching ? 'tickets.desk.watch.stop' : 'tickets.desk.watch.start')}
    </Button>
  )
}
