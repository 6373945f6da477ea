import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconMailForward, IconUserStar } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Slot } from '../../../../shell/slot.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Invite } from '../login/endpoints.ts'
import { type PersonRow, personChanged } from '../person.ts'

/** At the end of a row: what is done without opening the person (HR-29, HR-34). */
export function RowMenu({ person }: { person: PersonRow }) {
  const { t } = useWords()
  const can = useCan()
  const [changes, setChanges] = useState(false)
  const invite = useWrite<Invite>('POST /people/:id/invitation', {
    refresh: [...personChanged, ['invitation']],
    done: () => notify.good(t('people.desk.login.invited-now', { name: person.name })),
  })
  const isAway = person.deactivatedAt !== null
  if (isAway || !(can('assign-role', person) || can('invite', person))) return null
  const send = () =>
    invite.mutate({ id: person.id }, { onError: (error) => notify.bad(explainProblem(error, t).happened) })
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={t('people.desk.list.more-of', { name: person.name })}
          >
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Can do="assign-role" of={person}>
            <Menu.Item leftSection={<IconUserStar size={16} />} onClick={() => setChanges(true)}>
              {t(person.staff ? 'people.desk.list.change-role' : 'people.desk.list.give-role')}
            </Menu.Item>
          </Can>
          <Can do="invite" of={person}>
            <Menu.Item leftSection={<IconMailForward size={16} />} onClick={send}>
              {t('people.desk.login.invite')}
            </Menu.Item>
          </Can>
        </Menu.Dropdown>
      </Menu>
      {changes && <Slot name="person.change-role" person={person} close={() => setChanges(false)} />}
    </>
  )
}
