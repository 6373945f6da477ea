import type { ReactNode } from 'react'
import { Slot } from '../../../../shell/slot.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Group, useGroup } from '../group.ts'
import { GroupActions } from './GroupActions.tsx'

/** Every page about one group: its name, what can be done, and the tabs. */
export function GroupFrame({ children }: { children: (group: Group) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (group: Group) => ReactNode }) {
  const { t } = useWords()
  const query = useGroup(id)
  // While another group is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/groups/${id}`
  return (
    <Ready query={asked}>
      {(group) => (
        <Page
          key={group.id}
          title={group.name}
          kind="group"
          crumbs={[{ label: t('groups.desk.nav'), to: '/groups' }]}
          aside={group.archivedAt && <StatusBadge tone="warn">{t('groups.desk.view.archived')}</StatusBadge>}
          actions={
            <>
              <GroupActions group={group} />
              <Slot name="group.actions" group={group} />
            </>
          }
          tabs={[
            { label: t('groups.desk.tab.overview'), to: here },
            { label: t('groups.desk.tab.links'), to: `${here}/links` },
            { label: t('groups.desk.tab.history'), to: `${here}/history` },
            { label: t('groups.desk.tab.access'), to: `${here}/access` },
          ]}
        >
          {children(group)}
        </Page>
      )}
    </Ready>
  )
}
