import { Switch } from '@mantine/core'
import { useMe } from '../../../../shell/me.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import { verbOf } from '../change/change.ts'
import { ConflictDialog } from '../change/ConflictDialog.tsx'
import {
  assignmentChange,
  type FieldChange,
  priorityChange,
  privacyChange,
  stepChange,
} from '../change/field-change.ts'
import { useFieldChange } from '../change/use-field-change.ts'
import { PersonName } from '../PersonName.tsx'
import { PriorityMark } from '../PriorityMark.tsx'
import { StateBadge } from '../StateBadge.tsx'
import { allPriorities, allStates } from '../state-tone.ts'
import type { Ticket } from '../use-ticket.ts'
import { FactField } from './FactField.tsx'
import { ServiceFacts } from './ServiceFacts.tsx'
import { useBriefs } from './use-briefs.ts'

/** What the ticket says about itself; changed where it stands, at once, with a way back. */
export function TicketFacts({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const me = useMe()
  const { pick } = useRegistry()
  const { change, conflict, settle } = useFieldChange(ticket)
  const set = (wish: FieldChange) => void change(wish)
  const teams = useBriefs(pick('team'))
  const staff = useBriefs(pick('staff'))
  const states = allStates.filter(
    (state) => state !== 'new' && ticket.can[verbOf({ to: 'state', state }, ticket)] === true,
  )
  return (
    <Panel title={t('tickets.desk.facts')}>
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.state')}
        shows={<StateBadge state={ticket.state} />}
        lockedBy={states.length > 0 ? null : 'close'}
        value={ticket.state}
        options={states.map((state) => ({ value: state, label: t(`tickets.desk.state.${state}`) }))}
        choose={(value) => {
          const state = states.find((each) => each === value)
          if (state) set(stepChange({ to: 'state', state }, t))
        }}
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.priority')}
        shows={<PriorityMark priority={ticket.priority} />}
        lockedBy={ticket.can.edit ? null : 'edit'}
        value={ticket.priority}
        options={allPriorities.map((each) => ({ value: each, label: t(`tickets.desk.priority.${each}`) }))}
        choose={(value) => {
          const priority = allPriorities.find((each) => each === value)
          if (priority) set(priorityChange(priority, t))
        }}
      />
      <ServiceFacts ticket={ticket} set={set} />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.team')}
        shows={ticket.team?.name ?? t('tickets.desk.no-team')}
        lockedBy={ticket.can.assign ? null : 'assign'}
        value={String(ticket.team?.id ?? 'none')}
        options={[{ value: 'none', label: t('tickets.desk.no-team') }]}
        pick={teams.picker}
        choose={(value) => set(assignmentChange({ team: teams.briefOf(value) }, t))}
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.assignee')}
        shows={ticket.assignee ? <PersonName person={ticket.assignee} /> : t('tickets.desk.nobody')}
        lockedBy={ticket.can.assign ? null : 'assign'}
        value={String(ticket.assignee?.id ?? 'none')}
        options={[
          ...(me.person
            ? [{ value: String(me.person.id), label: t('tickets.desk.me-by-name', { name: me.person.name }) }]
            : []),
          { value: 'none', label: t('tickets.desk.nobody') },
        ]}
        pick={staff.picker}
        choose={(value) =>
          set(assignmentChange({ assignee: Number(value) === me.person?.id ? me.person : staff.briefOf(value) }, t))
        }
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.company')}
        shows={
          ticket.company && (
            <Go inherit to={`/companies/${ticket.company.id}`}>
              {ticket.company.name}
            </Go>
          )
        }
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.created')}
        shows={<DateText at={ticket.createdAt} />}
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.updated')}
        shows={<DateText at={ticket.updatedAt} />}
      />
      <FactField
        ticket={ticket.id}
        label={t('tickets.desk.field.source')}
        shows={t(`tickets.desk.source.${ticket.source}`)}
      />
      {ticket.can.edit && (
        <Switch
          mt="sm"
          size="xs"
          label={t('tickets.desk.private-switch')}
          description={t('tickets.desk.private-says')}
          checked={ticket.isPrivate}
          onChange={() => set(privacyChange(!ticket.isPrivate, t))}
        />
      )}
      <ConflictDialog conflict={conflict} settle={settle} change={(wish, seen) => void change(wish, seen)} />
    </Panel>
  )
}
