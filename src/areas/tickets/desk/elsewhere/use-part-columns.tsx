import { useMemo } from 'react'
import type { OutputOf } from '../../../../shell/call.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import type { Column } from '../../../../shell/ui/table/column.ts'
import { useWords } from '../../../../shell/words.ts'
import type { listTicketsOfPerson } from '../../of-person.ts'
import { PriorityMark } from '../PriorityMark.tsx'
import { StateBadge } from '../StateBadge.tsx'

type PartRow = OutputOf<typeof listTicketsOfPerson>['items'][number]

/** What a row of a person's tickets can show: the ticket, and the person's part in it. */
export function usePartColumns(): Column<PartRow>[] {
  const { t } = useWords()
  return useMemo(
    () => [
      {
        key: 'id',
        label: t('tickets.desk.field.number'),
        cell: (ticket) => `#${ticket.id}`,
        width: '4rem',
        card: 'no',
      },
      { key: 'subject', label: t('tickets.desk.field.subject'), cell: (ticket) => ticket.subject, shows: 'main' },
      {
        key: 'part',
        label: t('tickets.desk.of-person.part'),
        cell: (ticket) => ticket.parts.map((part) => t(`tickets.desk.of-person.as.${part}`)).join(', '),
        width: '9rem',
      },
      {
        key: 'state',
        label: t('tickets.desk.field.state'),
        cell: (ticket) => <StateBadge state={ticket.state} />,
        width: '6rem',
      },
      {
        key: 'priority',
        label: t('tickets.desk.field.priority'),
        cell: (ticket) => <PriorityMark priority={ticket.priority} />,
        width: '6rem',
        shows: 'off',
      },
      {
        key: 'company',
        label: t('tickets.desk.field.company'),
        cell: (ticket) => ticket.company?.name,
        width: '9rem',
        shows: 'off',
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
        width: '8rem',
        sort: { up: 'oldest' },
        shows: 'off',
      },
    ],
    [t],
  )
}
