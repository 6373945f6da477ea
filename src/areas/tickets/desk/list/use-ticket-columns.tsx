import { IconLock } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { OutputOf } from '../../../../shell/call.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listTickets } from '../../list.ts'
import { PriorityMark } from '../PriorityMark.tsx'
import { StateBadge } from '../StateBadge.tsx'
import type { Brief } from '../use-ticket.ts'
import classes from './columns.module.css'

export type TicketRow = OutputOf<typeof listTickets>['items'][number]

/** What a row of the queue can show. */
export function useTicketColumns(): Column<TicketRow>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      {
        key: 'id',
        label: t('tickets.desk.field.number'),
        cell: (ticket) => <span className={classes.number}>#{ticket.id}</span>,
        width: '3.75rem',
        card: 'no',
      },
      {
        key: 'subject',
        label: t('tickets.desk.field.subject'),
        cell: (ticket) => <Subject ticket={ticket} />,
        shows: 'main',
      },
      {
        key: 'state',
        label: t('tickets.desk.field.state'),
        cell: (ticket) => <StateBadge state={ticket.state} />,
        width: '5.5rem',
      },
      {
        key: 'requester',
        label: t('tickets.desk.field.requester'),
        cell: (ticket) => ticket.requester?.name,
        width: '9.5rem',
      },
      {
        key: 'company',
        label: t('tickets.desk.field.company'),
        cell: (ticket) => ticket.company?.name,
        width: '9.5rem',
      },
      {
        key: 'priority',
        label: t('tickets.desk.field.priority'),
        cell: (ticket) => <PriorityMark priority={ticket.priority} />,
        width: '5.75rem',
      },
      {
        key: 'service',
        label: t('tickets.desk.field.service'),
        cell: (ticket) => [ticket.service?.name, ticket.category].filter(Boolean).join(' · '),
        width: '10rem',
        shows: 'off',
      },
      {
        key: 'team',
        label: t('tickets.desk.field.team'),
        cell: (ticket) => ticket.team?.name,
        width: '8rem',
        shows: 'off',
      },
      {
        key: 'assignee',
        label: t('tickets.desk.field.assignee'),
        cell: (ticket) => <Assignee person={ticket.assignee} />,
        width: '9.5rem',
      },
      {
        key: 'updated',
        label: t('tickets.desk.field.updated'),
        cell: (ticket) => <DateText at={ticket.updatedAt} />,
        width: '7.5rem',
        sort: { down: 'updated' },
      },
      {
        key: 'created',
        label: t('tickets.desk.field.created'),
        cell: (ticket) => <DateText at={ticket.createdAt} />,
        width: '8.5rem',
        sort: { up: 'oldest' },
        shows: 'off',
      },
    ],
    [t],
  )
}

function Subject({ ticket }: { ticket: TicketRow }) {
  const { t } = useWords()
  return (
    <>
      {ticket.isPrivate && <IconLock size={14} className={classes.lock} aria-label={t('tickets.desk.private')} />}
      {ticket.subject}
    </>
  )
}

function Assignee({ person }: { person: Brief | null }) {
  const { t } = useWords()
  if (!person) return <span className={classes.nobody}>{t('tickets.desk.nobody')}</span>
  return (
    <span className={classes.assignee}>
      <Avatar name={person.name} seed={person.id} size={20} />
      <span>{person.name}</span>
    </span>
  )
}
