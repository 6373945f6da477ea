import { Button, Group, Text } from '@mantine/core'
import { useList } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import { useAddressState } from '../../../shell/use-address.ts'
import { Avatar } from '../../../shell/ui/Avatar.tsx'
import { ErrorView } from '../../../shell/ui/ErrorView.tsx'
import { Go } from '../../../shell/ui/Go.tsx'
import { LoadingView } from '../../../shell/ui/LoadingView.tsx'
import { Panel } from '../../../shell/ui/Panel.tsx'
import { SearchField } from '../../../shell/ui/SearchField.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import { StatusBadge } from '../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../shell/words.ts'
import classes from './Colleagues.module.css'
import type { ColleagueRow, ListColleagues } from './endpoints.ts'

const usual = { q: '', who: 'active' }
const groups = ['active', 'inactive'] as const

/** The people of the company, found by name. */
export function Colleagues() {
  const { t } = useWords()
  const { hat } = useMe()
  const [{ q, who }, setAddress] = useAddressState(usual)
  const wish = { active: who !== 'inactive', limit: 30, ...(q.trim() !== '' && { q: q.trim() }) }
  const list = useList<ListColleagues>(['person', 'list', 'colleagues', hat, wish], 'GET /portal/people', wish)
  return (
    <Panel title={t('companies.portal.people')}>
      <Group gap="sm" mb="sm">
        <SearchField
          label={t('companies.portal.search')}
          value={q}
          onChange={(next) => setAddress({ q: next }, 'replace')}
        />
        <Segments
          label={t('companies.portal.which')}
          segments={groups.map((key) => ({ key, label: t(`companies.portal.${key}`) }))}
          value={who === 'inactive' ? 'inactive' : 'active'}
          onChange={(next) => setAddress({ who: next })}
        />
      </Group>
      {list.error !== null && <ErrorView error={list.error} retry={list.retry} />}
      {list.isLoading && <LoadingView />}
      {!list.isLoading && list.error === null && list.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('companies.portal.nobody')}
        </Text>
      )}
      <ul className={classes.list}>
        {list.items.map((person) => (
          <Line key={person.id} person={person} />
        ))}
      </ul>
      {list.hasMore && (
        <Button variant="subtle" mt="sm" loading={list.isLoadingMore} onClick={list.loadMore}>
          {t('companies.portal.more')}
        </Button>
      )}
    </Panel>
  )
}

function Line({ person }: { person: ColleagueRow }) {
  const { t } = useWords()
  const me = useMe()
  const isMe = me.person?.id === person.id
  return (
    <li className={classes.line}>
      <Avatar name={person.name} seed={person.id} size={34} />
      <div className={classes.who}>
        <Go to={`/company/people/${person.id}`}>{person.name}</Go>
        {isMe && <span className={classes.soft}> ({t('companies.portal.you')})</span>}
        <div className={classes.soft}>{[person.title, person.email].filter(Boolean).join(' · ')}</div>
      </div>
      <StatusBadge tone={person.level ? 'news' : 'neutral'}>
        {person.level?.name ?? t('companies.portal.no-level')}
      </StatusBadge>
    </li>
  )
}
