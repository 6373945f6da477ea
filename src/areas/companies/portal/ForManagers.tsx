import type { ReactNode } from 'react'
import { useCan } from '../../../shell/can.tsx'
import { NoView } from '../../../shell/ui/NoView.tsx'
import { NotFoundView } from '../../../shell/ui/NotFoundView.tsx'
import { Ready } from '../../../shell/ui/Ready.tsx'
import { useWords } from '../../../shell/words.ts'
import { useMyCompany } from './use-my-company.ts'

type ForManagersProps = { children: (company: { id: number; name: string }) => ReactNode }

/** The company of whoever manages its people; everybody else is told whom to ask. */
export function ForManagers({ children }: ForManagersProps) {
  const { t } = useWords()
  const can = useCan()
  return can('portal_admin.logins') ? (
    <Mine>{children}</Mine>
  ) : (
    <NoView sentence={t('companies.portal.not-yours')} ask={t('companies.portal.ask-manager')} />
  )
}

function Mine({ children }: ForManagersProps) {
  const mine = useMyCompany()
  return <Ready query={mine}>{({ items: [company] }) => (company ? children(company) : <NotFoundView />)}</Ready>
}
