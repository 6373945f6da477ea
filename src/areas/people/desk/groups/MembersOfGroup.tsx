import { ActionIcon, Button, Text } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useList, useWrite } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { explainProblem } from '../../../../shell/explain-problem.ts'
import { notify } from '../../../../shell/notify.ts'
import { Avatar } from '../../../../shell/ui/Avatar.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { Go } from '../../../../shell/ui/Go.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { addToGroup } from '../../groups/add.ts'
import type { removeFromGroup } from '../../groups/remove.ts'
import type { listPeople } from '../../list.ts'
import { AddToGroup } from './AddToGroup.tsx'
import { type GroupShown, groupChanged } from './group.ts'
import classes from './lines.module.css'

/** Who is in a group, found by name; taken out at once, with a way back. */
export function MembersOfGroup({ group }: { group: GroupShown }) {
  const { t } = useWords()
  const [q, setQ] = useState('')
  const input = { group: group.id, limit: 20, ...(q.trim() === '' ? {} : { q: q.trim() }) }
  const list = useList<typeof listPeople>(['person', 'list', input], 'GET /people', input)
  const isEmpty = !list.isLoading && list.error === null && list.items.length === 0
  return (
    <Panel title={t('people.desk.groups.members')}>
      <SearchField label={t('people.desk.list.search')} value={q} onChange={setQ} />
      {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
      {list.isLoading && <LoadingView />}
      {isEmpty && (
        <Text size="sm" c="dimmed" mt="sm">
          {t(q === '' ? 'people.desk.groups.nobody' : 'people.desk.groups.not-found')}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.map((person) => (
          <MemberLine key={person.id} person={person} group={group} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
      <Can do="manage" of={group}>
        {group.archivedAt === null && <AddToGroup group={group} />}
      </Can>
    </Panel>
  )
}

type Person = { id: number; name: string; email: string | null; companies: readonly { name: string }[] }

function MemberLine({ person, group }: { person: Person; group: GroupShown }) {
  const { t } = useWords()
  const fail = { onError: (error: Error) => notify.bad(explainProblem(error, t).happened) }
  const add = useWrite<typeof addToGroup>('POST /groups/:id/members', { refresh: groupChanged })
  const place = { id: group.id, people: [person.id] }
  const remove = useWrite<typeof removeFromGroup>('POST /groups/:id/removals', {
    refresh: groupChanged,
    done: () =>
      notify.undo(t('people.desk.groups.removed', { name: person.name, group: group.name }), () =>
        add.mutate(place, fail),
      ),
  })
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={person.id} size={28} />
      <div className={classes.who}>
        <Go to={`/people/${person.id}`}>{person.name}</Go>
        <div className={classes.soft}>
          {[person.companies.map((company) => company.name).join(', '), person.email].filter(Boolean).join(' · ')}
        </div>
      </div>
      <Can do="manage" of={group}>
        <ActionIcon
          variant="subtle"
          color="gray"
          loading={remove.isPending}
          aria-label={t('people.desk.groups.remove', { name: person.name, group: group.name })}
          onClick={() => remove.mutate(place, fail)}
        >
          <IconX size={16} />
        </ActionIcon>
      </Can>
    </li>
  )
}
