import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useList } from '../../../../shell/ask.ts'
import { useCan } from '../../../../shell/can.tsx'
import { ErrorView } from '../../../../shell/ui/ErrorView.tsx'
import { LoadingView } from '../../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../../shell/ui/Panel.tsx'
import { SearchField } from '../../../../shell/ui/SearchField.tsx'
import { useWords } from '../../../../shell/words.ts'
import type { Site } from '../company.ts'
import type { ListPeopleAtSite } from '../people/endpoints.ts'
import classes from '../people/PeopleOfCompany.module.css'
import { LinkPerson } from './LinkPerson.tsx'
import { PersonAtSiteLine } from './PersonAtSiteLine.tsx'

/** Who is to be found at the site; linked and taken off here as well as on the person's page (HM-5, HM-8). */
export function PeopleOfSite({ site }: { site: Site }) {
  const { t } = useWords()
  const can = useCan()
  const [q, setQ] = useState('')
  const [isAdding, setAdding] = useState(false)
  const wish = { id: site.id, limit: 20, ...(q.trim() !== '' && { q: q.trim() }) }
  const list = useList<ListPeopleAtSite>(['person', 'list', 'of-site', wish], 'GET /sites/:id/people', wish)
  const add = can('people.edit') && (
    <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} />} onClick={() => setAdding(true)}>
      {t('companies.desk.sites.link-person')}
    </Button>
  )
  return (
    <Panel title={t('companies.desk.field.members')} actions={add}>
      {isAdding && <LinkPerson site={site} close={() => setAdding(false)} />}
      {(site.people > 8 || q !== '') && (
        <Group mb="sm">
          <SearchField label={t('companies.desk.people.search')} value={q} onChange={setQ} />
        </Group>
      )}
      {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
      {list.isLoading && <LoadingView />}
      {!list.isLoading && list.error === null && list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(q === '' ? 'companies.desk.sites.nobody' : 'companies.desk.people.none-found')}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.map((person) => (
          <PersonAtSiteLine key={person.id} person={person} site={site} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" size="compact-sm" mt="xs" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('shell.table.more')}
        </Button>
      )}
    </Panel>
  )
}
