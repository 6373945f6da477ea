import { ActionIcon, Button, Text } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useRead, useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { DateText } from '../../../../shell/ui/DateText.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { KindIcon } from '../../../../shell/ui/KindIcon.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { PickList } from '../../../../shell/ui/PickList.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { Sentence } from '../../../../shell/ui/Sentence.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addToGroup } from '../../groups/add.ts'
import type { readGroupsOfPerson } from '../../groups/of-person.ts'
import type { removeFromGroup } from '../../groups/remove.ts'
import { groupChanged } from './group.ts'
import classes from './lines.module.css'

/** On a person's links: the groups they are in, with the way into one more and out of each. */
export function GroupsOfPerson({ person }: { person: { id: number; name: string } }) {
  const { t } = useWords()
  const groups = useRegistry().pick('group')
  const [isAdding, setAdding] = useState(false)
  const { id } = person
  const query = useRead<typeof readGroupsOfPerson>(['person', id, 'groups'], 'GET /people/:id/groups', { id })
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const add = useWrite<typeof addToGroup>('POST /groups/:id/members', {
    refresh: groupChanged,
    done: () => setAdding(false),
  })
  const remove = useWrite<typeof removeFromGroup>('POST /groups/:id/removals', { refresh: groupChanged })
  return (
    <Panel
      title={t('people.desk.groups.title')}
      actions={
        <Can do="group.manage">
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPlus size={14} />}
            onClick={() => setAdding(!isAdding)}
          >
            {t('people.desk.groups.add')}
          </Button>
        </Can>
      }
    >
      {isAdding && groups && (
        <PickList
          label={t('people.desk.groups.add-to')}
          value={null}
          onChange={(option) => option && add.mutate({ id: Number(option.value), people: [id] }, fail)}
          search={groups.search}
        />
      )}
      <Ready query={query}>
        {({ items }) => (
          <>
            {items.length === 0 && (
              <Text size="sm" c="dimmed">
                {t('people.desk.groups.none')}
              </Text>
            )}
            <ul className={classes.list}>
              {items.map(({ group, since }) => (
                <li key={group.id} className={classes.line}>
                  <KindIcon kind="group" size={16} />
                  <div className={classes.who}>
                    <Go to={`/groups/${group.id}`}>{group.name}</Go>
                    <div className={classes.soft}>
                      <Sentence of="people.desk.groups.since" parts={{ at: <DateText at={since} as="date" /> }} />
                    </div>
                  </div>
                  <Can do="group.manage">
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={t('people.desk.groups.remove', { name: person.name, group: group.name })}
                      onClick={() => remove.mutate({ id: group.id, people: [id] }, fail)}
                    >
                      <IconX size={16} />
                    </ActionIcon>
                  </Can>
                </li>
              ))}
            </ul>
          </>
        )}
      </Ready>
    </Panel>
  )
}
