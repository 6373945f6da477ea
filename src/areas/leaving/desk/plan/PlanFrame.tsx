import type { ReactNode } from 'react'
import { useCan } from '../../../../shell/can.tsx'
import { useParam } from '../../../../shell/use-address.ts'
import { NotFoundView } from '../../../../shell/ui/NotFoundView.tsx'
import { Page } from '../../../../shell/ui/Page.tsx'
import { Ready } from '../../../../shell/ui/Ready.tsx'
import { StatusBadge } from '../../../../shell/ui/StatusBadge.tsx'
import { useWords } from '../../../../shell/words.ts'
import { type Plan, usePlan } from '../plan.ts'

/** Every page about somebody's leaving: who it is, how far it has come, and the tabs. */
export function PlanFrame({ children }: { children: (plan: Plan) => ReactNode }) {
  const id = useParam('id')
  return /^[1-9]\d{0,14}$/.test(id) ? <Framed id={Number(id)}>{children}</Framed> : <NotFoundView />
}

function Framed({ id, children }: { id: number; children: (plan: Plan) => ReactNode }) {
  const { t } = useWords()
  const can = useCan()
  const query = usePlan(id)
  // While another person is on the way the former one is still at hand; they must not stand under the new address.
  const asked = query.data?.id === id ? query : { ...query, data: undefined }
  const here = `/people/${id}/leaving`
  return (
    <Ready query={asked}>
      {(plan) => (
        <Page
          key={plan.id}
          title={t('leaving.desk.plan.title', { name: plan.name })}
          kind="person"
          crumbs={[
            { label: t('leaving.desk.people'), to: '/people' },
            { label: plan.name, to: `/people/${id}` },
          ]}
          aside={
            <>
              {plan.staff && <StatusBadge tone="brand">{plan.staff.role.name}</StatusBadge>}
              {plan.deactivatedAt !== null && <StatusBadge tone="bad">{t('leaving.desk.plan.away')}</StatusBadge>}
              {plan.onHold && <StatusBadge tone="warn">{t('leaving.desk.hold.badge')}</StatusBadge>}
            </>
          }
          lead={t('leaving.desk.plan.lead')}
          tabs={[
            { label: t('leaving.desk.plan.tab'), to: here },
            ...(can('erase', plan) ? [{ label: t('leaving.desk.erase.tab'), to: `${here}/erase` }] : []),
            ...(can('copy', plan) ? [{ label: t('leaving.desk.copies.tab'), to: `${here}/copies` }] : []),
          ]}
        >
          {children(plan)}
        </Page>
      )}
    </Ready>
  )
}
