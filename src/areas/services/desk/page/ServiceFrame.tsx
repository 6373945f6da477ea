import type { ReactNode } from 'react'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { ServiceActions } from '../change/ServiceActions.tsx'
import { PortalBadge } from '../PortalBadge.tsx'
import { type Service, useService } from '../service.ts'

/** Every page about one service: its name, what can be done, and the tabs. */
export function ServiceFrame({ children }: { children: (service: Service) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (service: Service) => ReactNode }) {
  const { t } = useWords()
  const query = useService(id)
  // While another service is on its way the former one is still at hand; it must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/services/${id}`
  const tabs = ['people', 'links', 'history', 'access'] as const
  return (
    <Ready query={asked}>
      {(service) => (
        <Page
          key={service.id}
          title={service.name}
          kind="service"
          crumbs={[{ label: t('services.desk.nav'), to: '/services' }]}
          aside={
            <>
              {service.kind && <StatusBadge>{service.kind}</StatusBadge>}
              <PortalBadge isPortal={service.isPortal} />
              {service.retiredAt && <StatusBadge tone="warn">{t('services.desk.view.retired')}</StatusBadge>}
            </>
          }
          actions={<ServiceActions service={service} />}
          tabs={[
            { label: t('services.desk.tab.overview'), to: here },
            ...tabs.map((tab) => ({ label: t(`services.desk.tab.${tab}`), to: `${here}/${tab}` })),
          ]}
        >
          {children(service)}
        </Page>
      )}
    </Ready>
  )
}
