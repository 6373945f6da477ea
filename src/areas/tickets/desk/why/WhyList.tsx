import { Stack } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../../shell/can.tsx'
import type { PickOption } from '../../../../shell/face.ts'
import { useMe } from '../../../../shell/me.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Ticket } from '../use-ticket.ts'
import { WhyLine } from './WhyLine.tsx'

const actions = ['see', 'work', 'reply', 'note', 'edit', 'assign', 'close', 'reopen', 'share'] as const

/** "Why can I (not)?" for everything that can be done with the ticket; for anyone else too, for those who may ask. */
export function WhyList({ ticket }: { ticket: Ticket }) {
  const { t } = useWords()
  const me = useMe()
  const people = useRegistry().pick('person')
  const [person, setPerson] = useState<PickOption | null>(null)
  const other = person && Number(person.value) !== me.person?.id ? Number(person.value) : undefined
  const title =
    other === undefined ? t('tickets.desk.access.mine') : t('tickets.desk.access.of', { name: person?.label ?? '' })
  return (
    <Panel title={title}>
      <Stack gap="sm">
        {people && (
          <Can do="access.explain">
            <PickList
              label={t('tickets.desk.access.ask-for')}
              placeholder={t('tickets.desk.access.ask-placeholder')}
              value={person}
              onChange={setPerson}
              search={people.search}
            />
          </Can>
        )}
        <div>
          {actions.map((action) => (
            <WhyLine
              key={`${other ?? 'me'} ${action}`}
              ticket={ticket.id}
              action={action}
              person={other}
              known={other === undefined ? ticket.can[action] : undefined}
            />
          ))}
        </div>
      </Stack>
    </Panel>
  )
}
