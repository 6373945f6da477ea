import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots, IconNotes, IconPencil, IconUserCheck, IconUserOff } from '@tabler/icons-react'
import { useState } from 'react'
import { useWrite } from '../../../../shell/ask.ts'
import { Can, useCan } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useWords } from '../../../../shell/words.ts'
import type { deactivatePerson, reactivatePerson } from '../../deactivate.ts'
import { type Person, personChanged } from '../person.ts'
import { EditProfile } from './EditProfile.tsx'
import { EditRecord } from './EditRecord.tsx'

/** What can be done with a person as a whole. */
export function PersonActions({ person }: { person: Person }) {
  const { t } = useWords()
  const can = useCan()
  const [shown, setShown] = useState<'profile' | 'record' | null>(null)
  const { deactivate, reactivate } = useActivity(person)
  const isAway = person.deactivatedAt !== null
  const mayMore = can('annotate', person) || can('deactivate', person)
  return (
    <>
      <Can do="edit" of={person}>
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setShown('profile')}>
          {t('people.desk.change.edit')}
        </Button>
      </Can>
      {mayMore && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="default" size={30} aria-label={t('people.desk.change.more')}>
              <IconDots size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Can do="annotate" of={person}>
              <Menu.Item leftSection={<IconNotes size={16} />} onClick={() => setShown('record')}>
                {t('people.desk.change.record')}
              </Menu.Item>
            </Can>
            <Can do="deactivate" of={person}>
              {isAway ? (
                <Menu.Item leftSection={<IconUserCheck size={16} />} onClick={reactivate}>
                  {t('people.desk.change.reactivate')}
                </Menu.Item>
              ) : (
                // Staff have work to be handed over first: that is a page of its own.
                !person.staff && (
                  <Menu.Item color="clay" leftSection={<IconUserOff size={16} />} onClick={deactivate}>
                    {t('people.desk.change.deactivate')}
                  </Menu.Item>
                )
              )}
            </Can>
          </Menu.Dropdown>
        </Menu>
      )}
      {shown === 'profile' && <EditProfile person={person} close={() => setShown(null)} />}
      {shown === 'record' && <EditRecord person={person} close={() => setShown(null)} />}
    </>
  )
}

/** Both ways are done at once and offer the other one as undo. */
function useActivity({ id, name }: Person) {
  const { t } = useWords()
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const off = useWrite<typeof deactivatePerson>('POST /people/:id/deactivation', {
    refresh: personChanged,
    done: () => notify.undo(t('people.desk.change.deactivated', { name }), () => on.mutate({ id }, fail)),
  })
  const on = useWrite<typeof reactivatePerson>('DELETE /people/:id/deactivation', {
    refresh: personChanged,
    done: () => notify.good(t('people.desk.change.reactivated', { name })),
  })
  return { deactivate: () => off.mutate({ id }, fail), reactivate: () => on.mutate({ id }, fail) }
}
