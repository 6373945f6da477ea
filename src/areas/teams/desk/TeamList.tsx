import { Button } from '@mantine/core'
import { IconPlus, IconUsersGroup } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useList } from '../../../shell/ask.ts'
import { Can, useCan } from '../../../shell/can.tsx'
import { useAddressState } from '../../../shell/use-address.ts'
import { DataTable } from '../../../shell/ui/DataTable.tsx'
import { EmptyState } from '../../../shell/ui/EmptyState.tsx'
import { GoLink } from '../../../shell/ui/Go.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { Segments } from '../../../shell/ui/Segments.tsx'
import type { Column } from '../../../shell/ui/table/column.ts'
import { useWords } from '../../../shell/words.ts'
import type { listTeams } from '../list.ts'
import type { TeamRow } from './team.ts'
import { WallBadge } from './WallBadge.tsx'

const views = ['used', 'archived'] as const

/** The teams, with how many people are in each and who sees their tickets. */
export function TeamList() {
  const { t } = useWords()
  const can = useCan()
  const [address, setAddress] = useAddressState({ view: 'used' })
  const view = views.find((each) => each === address.view) ?? 'used'
  const list = useList<typeof listTeams>(['team', 'list', view], 'GET /teams', { archived: view === 'archived' })
  const columns = useColumns()
  return (
    <Page
      title={t('teams.desk.nav')}
      lead={t('teams.desk.lead')}
      actions={
        <>
          <Button component={GoLink} to="/teams/roles" variant="default">
            {t('teams.desk.roles.title')}
          </Button>
          <Can do="team.manage">
            <Button component={GoLink} to="/teams/new" leftSection={<IconPlus size={16} />}>
              {t('teams.desk.new.title')}
            </Button>
          </Can>
        </>
      }
    >
      <DataTable
        name="teams"
        label={t('teams.desk.nav')}
        list={list}
        columns={columns}
        rowKey={(team) => team.id}
        open={(team) => `/teams/${team.id}`}
        above={
          <Segments
            label={t('teams.desk.views')}
            segments={views.map((key) => ({ key, label: t(`teams.desk.view.${key}`) }))}
            value={view}
            onChange={(next) => setAddress({ view: next })}
          />
        }
        empty={
          <EmptyState
            icon={IconUsersGroup}
            title={t(`teams.desk.empty.${view}`)}
            sentence={t(`teams.desk.empty.${view}-next`)}
            action={
              view === 'used' && can('team.manage') ? { label: t('teams.desk.new.title'), to: '/teams/new' } : undefined
            }
          />
        }
      />
    </Page>
  )
}

function useColumns(): Column<TeamRow>[] {
  const { t, language } = useWords()
  return useMemo(
    () => [
      { key: 'name', label: t('teams.desk.name'), cell: (team) => team.name, shows: 'main' },
      {
        key: 'walled',
        label: t('teams.desk.wall.label'),
        cell: (team) => <WallBadge walled={team.walled} />,
        width: '12rem',
      },
      {
        key: 'skills',
        label: t('teams.desk.skills.title'),
        cell: (team) => team.skills.join(', '),
        width: '14rem',
      },
      {
        key: 'members',
        label: t('teams.desk.members.title'),
        cell: (team) => team.members.toLocaleString(language),
        width: '8rem',
        align: 'end',
      },
    ],
    [t, language],
  )
}
