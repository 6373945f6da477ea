import type { ReactNode } from 'react'
import { Slot } from '../../../../shell/slot.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { CompanyActions } from '../change/CompanyActions.tsx'
import { type Company, useCompany } from '../company.ts'

/** Every page about one company: the way down the tree, its name, what can be done, and the tabs. */
export function CompanyFrame({ children }: { children: (company: Company) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (company: Company) => ReactNode }) {
  const { t } = useWords()
  const query = useCompany(id)
  // While another company is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/companies/${id}`
  return (
    <Ready query={asked} missing={<Slot name="company.missing" id={id} />}>
      {(company) => (
        <Page
          key={company.id}
          title={company.name}
          kind="company"
          width="wide"
          crumbs={[
            { label: t('companies.desk.many'), to: '/companies' },
            ...company.above.map((each) => ({ label: each.name, to: `/companies/${each.id}` })),
          ]}
          aside={
            <>
              <StatusBadge>{t(`companies.desk.kind.${company.kind}`)}</StatusBadge>
              {company.isVendor && <StatusBadge tone="calm">{t('companies.desk.vendor')}</StatusBadge>}
              {company.archivedAt && <StatusBadge tone="warn">{t('companies.desk.archive.badge')}</StatusBadge>}
            </>
          }
          actions={
            <>
              <CompanyActions company={company} />
              <Slot name="company.actions" company={company} />
            </>
          }
          tabs={[
            { label: t('companies.desk.tab.overview'), to: here },
            { label: t('companies.desk.tab.links'), to: `${here}/links` },
            { label: t('companies.desk.tab.history'), to: `${here}/history` },
            { label: t('companies.desk.tab.access'), to: `${here}/access` },
          ]}
        >
          <Slot name="company.notice" company={company} />
          {children(company)}
        </Page>
      )}
    </Ready>
  )
}
