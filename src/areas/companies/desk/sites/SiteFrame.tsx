import type { ReactNode } from 'react'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Site, useSite } from '../company.ts'
import { SiteActions } from './SiteActions.tsx'

/** Every page about one site: its company and the way in, its name, what can be done, and the tabs. */
export function SiteFrame({ children }: { children: (site: Site) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (site: Site) => ReactNode }) {
  const { t } = useWords()
  const query = useSite(id)
  // While another site is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/sites/${id}`
  return (
    <Ready query={asked}>
      {(site) => (
        <Page
          key={site.id}
          title={site.name}
          kind="site"
          width="wide"
          crumbs={[
            { label: t('companies.desk.many'), to: '/companies' },
            { label: site.company.name, to: `/companies/${site.company.id}` },
            ...site.above.map((each) => ({ label: each.name, to: `/sites/${each.id}` })),
          ]}
          aside={<StatusBadge>{t(`companies.desk.site-kind.${site.kind}`)}</StatusBadge>}
          actions={<SiteActions site={site} />}
          tabs={[
            { label: t('companies.desk.tab.overview'), to: here },
            { label: t('companies.desk.tab.links'), to: `${here}/links` },
            { label: t('companies.desk.tab.history'), to: `${here}/history` },
          ]}
        >
          {children(site)}
        </Page>
      )}
    </Ready>
  )
}
