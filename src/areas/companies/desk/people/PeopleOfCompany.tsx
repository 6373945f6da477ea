import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { Can } from '../../../../shell/can.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Company } from '../company.ts'
import { AddMember } from './AddMember.tsx'
import type { ListPeople } from './endpoints.ts'
import { MemberLine } from './MemberLine.tsx'
import classes from './PeopleOfCompany.module.css'

/** Each line asks for its person, so only a few at once. */
const shown = 10

/** Who belongs to the company, with which level, and the way to add one more. */
export function PeopleOfCompany({ company }: { company: Company }) {
  const { t } = useWords()
  const [isAdding, setAdding] = useState(false)
  const list = useList<ListPeople>(['person', 'list', 'of-company', company.id], 'GET /people', {
    company: company.id,
    limit: shown,
  })
  const add = (
    <Can do="manage-members" of={company}>
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
        {t('companies.desk.people.add')}
      </Button>
    </Can>
  )
  return (
    <Panel title={t('companies.desk.field.members')} actions={add}>
      {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
      {list.isLoading && <LoadingView />}
      {!list.isLoading && list.error === null && list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('companies.desk.people.none')}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.map((person) => (
          <MemberLine key={person.id} person={person} company={company} />
        ))}
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
