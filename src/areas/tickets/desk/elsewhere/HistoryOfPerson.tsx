import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { DataTable } from '../../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../../shell/ui/EmptyState.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { listTicketsOfPerson } from '../../of-person.ts'
import { usePartColumns } from './use-part-columns.tsx'

const parts = ['requester', 'assignee', 'participant'] as const
const states = ['open', 'ended', 'new', 'pending', 'on-hold', 'solved', 'closed'] as const

const stateText = (state: (typeof states)[number], t: (key: string) => string) =>
  state === 'open' || state === 'ended' ? t(`tickets.desk.of-person.${state}`) : t(`tickets.desk.state.${state}`)

type Sought = { part?: (typeof parts)[number]; state?: (typeof states)[number]; sort?: string }

/** On a person's history: every ticket they asked for, work on or are part of (HM-40), the newest change first. */
export function HistoryOfPerson({ person }: { person: { id: number; name: string } }) {
  const { t } = useWords()
  const [sought, setSought] = useState<Sought>({})
  const input = { person: person.id, ...sought }
  const list = useList<typeof listTicketsOfPerson>(
    ['ticket', 'list', 'of-person', input],
    'GET /people/:person/tickets',
    input,
  )
  const columns = usePartColumns()
  const isNarrowed = sought.part !== undefined || sought.state !== undefined
  return (
    <Panel title={t('tickets.desk.of-person.title')}>
      <DataTable
        name="tickets-of-person"
        label={t('tickets.desk.of-person.title')}
        list={list}
        columns={columns}
        rowKey={(ticket) => ticket.id}
        open={(ticket) => `/tickets/${ticket.id}`}
        sort={sought.sort ?? 'updated'}
        onSort={(sort) => setSought({ ...sought, sort })}
        above={
          <>
            <NativeSelect
              aria-label={t('tickets.desk.of-person.part')}
              data={[
                { value: '', label: t('tickets.desk.of-person.any-part') },
                ...parts.map((part) => ({ value: part, label: t(`tickets.desk.of-person.as.${part}`) })),
              ]}
              value={sought.part ?? ''}
              onChange={(event) => {
                const { part: _, ...rest } = sought
                const part = parts.find((each) => each === event.currentTarget.value)
                setSought({ ...rest, ...(part ? { part } : {}) })
              }}
            />
            <NativeSelect
              aria-label={t('tickets.desk.field.state')}
              data={[
                { value: '', label: t('tickets.desk.of-person.any-state') },
                ...states.map((state) => ({ value: state, label: stateText(state, t) })),
              ]}
              value={sought.state ?? ''}
              onChange={(event) => {
                const { state: _, ...rest } = sought
                const state = states.find((each) => each === event.currentTarget.value)
                setSought({ ...rest, ...(state ? { state } : {}) })
              }}
            />
          </>
        }
        empty={
          isNarrowed ? (
            <EmptyState
              title={t('tickets.desk.of-person.none-fits')}
              sentence={t('tickets.desk.of-person.none-fits-says')}
              action={{ label: t('tickets.desk.of-person.show-all'), run: () => setSought({}) }}
            />
          ) : (
            <EmptyState
              title={t('tickets.desk.of-person.none')}
              sentence={t('tickets.desk.of-person.none-says', { name: person.name })}
            />
          )
        }
      />
    </Panel>
  )
}
