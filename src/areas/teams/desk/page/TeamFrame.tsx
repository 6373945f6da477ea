import type { ReactNode } from 'react'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Team, useTeam } from '../team.ts'
import { WallBadge } from '../WallBadge.tsx'
import { TeamActions } from './TeamActions.tsx'

/** Every page about one team: its name, what can be done, and the tabs. */
export function TeamFrame({ children }: { children: (team: Team) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (team: Team) => ReactNode }) {
  const { t } = useWords()
  const query = useTeam(id)
  // While another team is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/teams/${id}`
  return (
    <Ready query={asked}>
      {(team) => (
        <Page
          key={team.id}
          title={team.name}
          kind="team"
          crumbs={[{ label: t('teams.desk.nav'), to: '/teams' }]}
          aside={
            <>
              <WallBadge walled={team.walled} />
              {team.archivedAt && <StatusBadge tone="warn">{t('teams.desk.view.archived')}</StatusBadge>}
            </>
          }
          actions={<TeamActions team={team} />}
          tabs={[
            { label: t('teams.desk.tab.overview'), to: here },
            { label: t('teams.desk.tab.links'), to: `${here}/links` },
            { label: t('teams.desk.tab.history'), to: `${here}/history` },
            { label: t('teams.desk.tab.access'), to: `${here}/access` },
          ]}
        >
          {children(team)}
        </Page>
      )}
    </Ready>
  )
}
