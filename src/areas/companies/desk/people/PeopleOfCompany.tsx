import { Button, Checkbox, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../../shell/ui/Segments.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import { AddMember } from './AddMember.tsx'
import type { ListMembers } from './endpoints.ts'
import { MemberLine } from './MemberLine.tsx'
import classes from './PeopleOfCompany.module.css'

const shown = 20
const kinds = ['current', 'former'] as const

/** Who belongs to the company or did, with which level, and the way to add one more. */
export function PeopleOfCompany({ company }: { company: Company }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const [q, setQ] = useState('')
  const [are, setAre] = useState<(typeof kinds)[number]>('current')
  const [below, setBelow] = useState(false)
  const wish = { id: company.id, are, below, limit: shown, ...(q.trim() !== '' && { q: q.trim() }) }
  const list = useList<ListMembers>(['person', 'list', 'of-company', wish], 'GET /companies/:id/members', wish)
  const add = (
    <Can do="manage-members" of={company}>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
        {t('companies.desk.people.add')}
      </Button>
    </Can>
  )
  const none = q.trim() === '' ? `none-${are}` : 'none-found'
  return (
    <Panel title={t('companies.desk.field.members')} actions={add}>
      <Group gap="sm" mb="sm">
        <SearchField label={t('companies.desk.people.search')} value={q} onChange={setQ} />
        <Segments
          label={t('companies.desk.people.which')}
          segments={kinds.map((key) => ({ key, label: t(`companies.desk.people.${key}`) }))}
          value={are}
          onChange={setAre}
        />
        {company.childCount > 0 && (
          <Checkbox
            label={t('companies.desk.people.below')}
            checked={below}
            onChange={(event) => setBelow(event.currentTarget.checked)}
          />
        )}
      </Group>
      {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
      {list.isLoading && <LoadingView />}
      {!list.isLoading && list.error === null && list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(`companies.desk.people.${none}`)}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.flatMap((person) =>
          person.memberships.map((membership) => (
            <MemberLine key={membership.id} person={person} membership={membership} company={company} />
          )),
        )}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
      {isAdding && <AddMember company={company} close={() => setAdding(false)} />}
    </Panel>
  )
}
