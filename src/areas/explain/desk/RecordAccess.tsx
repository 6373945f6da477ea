import { Stack } from '@mantine/core'
import { useState } from 'react'
import { Can } from '../../../shell/can.tsx'
import type { PickOption } from '../../../shell/face.ts'
import { useMe } from '../../../shell/me.ts'
import { useRegistry } from '../../../shell/registry.ts'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { PickList } from '../../../shell/ui/PickList.tsx'
import { useWords } from '../../../shell/words.ts'
import { WhyLine } from './WhyLine.tsx'

type RecordAccessProps = {
  record: { kind: string; id: number; can: Readonly<Record<string, boolean>> }
  actions: readonly { action: string; label: string }[]
}

/** "Why can I (not)?" for everything that can be done with a record; for anyone else too, for those who may ask. */
export function RecordAccess({ record, actions }: RecordAccessProps) {
  const { t } = useWords()
  const me = useMe()
  const people = useRegistry().pick('person')
  const [person, setPerson] = useState<PickOption | null>(null)
  const other = person && Number(person.value) !== me.person?.id ? Number(person.value) : undefined
  return (
    <Panel title={other === undefined ? t('explain.desk.mine') : t('explain.desk.of', { name: person?.label ?? '' })}>
      <Stack gap="sm">
        {people && (
          <Can do="access.explain">
            <PickList
              label={t('explain.desk.ask-for')}
              placeholder={t('explain.desk.ask-placeholder')}
              value={person}
              onChange={setPerson}
              search={people.search}
            />
          </Can>
        )}
        <div>
          {actions.map(({ action, label }) => (
            <WhyLine
              key={`${other ?? 'me'} ${action}`}
              record={record}
              action={action}
              label={label}
              person={other}
              known={other === undefined ? record.can[action] : undefined}
            />
          ))}
        </div>
      </Stack>
    </Panel>
  )
}
