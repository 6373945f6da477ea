import { Alert, Button, CloseButton, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { share, unshare } from '../../share.ts'
import { PersonName } from '../PersonName.tsx'
import { type Ticket, ticketKey } from '../use-ticket.ts'
import classes from './TicketPeople.module.css'

/** Who is on the ticket: who asked, who was added, whom a mail brought in and nobody confirmed yet, who watches. */
export function TicketPeople({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const people = useRegistry().pick('person')
  const [isAdding, setAdding] = useState(false)
  const refresh = [ticketKey(ticket.id)]
  const add = useWrite<typeof share>('PUT /tickets/:id/participants/:person', { refresh, done: () => setAdding(false) })
  const remove = useWrite<typeof unshare>('DELETE /tickets/:id/participants/:person', { refresh })
  const error = add.error ?? remove.error
  const confirmed = ticket.participants.filter((each) => each.state === 'confirmed')
  const pending = ticket.participants.filter((each) => each.state === 'pending')
  return (
    <Panel title={t('tickets.desk.people')}>
      <Stack gap="xs" fz="sm">
        <Line role={t('tickets.desk.voice.requester')}>
          {ticket.requester ? <PersonName person={ticket.requester} /> : t('tickets.desk.nobody')}
        </Line>
        {ticket.requester && <Slot name="ticket.requester" requester={ticket.requester.id} />}
        {confirmed.map(({ person }) =>
          person ? (
            <Line key={person.id} role={t('tickets.desk.participant')}>
              <PersonName person={person} />
              <Can do="share" of={ticket}>
                <CloseButton
                  size="sm"
                  aria-label={t('tickets.desk.share.remove', { name: person.name })}
                  onClick={() => remove.mutate({ id: ticket.id, person: person.id })}
                />
              </Can>
            </Line>
          ) : null,
        )}
        {pending.map(({ person }) =>
          person ? (
            <Alert key={person.id} color="amber" variant="light" className={classes.pending}>
              <Text size="sm">{t('tickets.desk.share.pending', { name: person.name })}</Text>
              <Can do="share" of={ticket}>
                <div className={classes.answer}>
                  <Button
                    size="compact-sm"
                    loading={add.isPending}
                    onClick={() => add.mutate({ id: ticket.id, person: person.id })}
                  >
                    {t('tickets.desk.share.confirm')}
                  </Button>
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => remove.mutate({ id: ticket.id, person: person.id })}
                  >
                    {t('tickets.desk.share.refuse')}
                  </Button>
                </div>
              </Can>
            </Alert>
          ) : null,
        )}
        {error && (
          <Text size="sm" c="var(--mantine-color-error)" role="alert">
            {explainProblem(error, t).happened}
          </Text>
        )}
        <Can do="share" of={ticket}>
          {people && isAdding ? (
            <PickList
              label={t('tickets.desk.share.add')}
              value={null}
              onChange={(option) => option && add.mutate({ id: ticket.id, person: Number(option.value) })}
              search={people.search}
            />
          ) : (
            <Button variant="subtle" size="compact-sm" className={classes.add} onClick={() => setAdding(true)}>
              {t('tickets.desk.share.add')}
            </Button>
          )}
        </Can>
        {ticket.watchers.length > 0 && (
          <>
            <Text size="xs" c="dimmed" mt="xs">
              {t('tickets.desk.watchers', { count: ticket.watchers.length })}
            </Text>
            {ticket.watchers.map((person) => (
              <PersonName key={person.id} person={person} />
            ))}
          </>
        )}
      </Stack>
    </Panel>
  )
}

function Line({ role, children }: { role: string; children: ReactNode }) {
  return (
    <div className={classes.line}>
      <div className={classes.who}>{children}</div>
      <span className={classes.role}>{role}</span>
    </div>
  )
}
