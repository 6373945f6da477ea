import { useRead } from '../../../shell/ask.ts'
import { useMe } from '../../../shell/me.ts'
import type { listLevelsForPortal } from '../for-portal/levels.ts'
import type { listCompaniesForPortal } from '../for-portal/list.ts'

/** The company one acts for; with another hat it is another one. */
export function useMyCompany() {
  const { hat } = useMe()
  return useRead<typeof listCompaniesForPortal>(['company', 'list', 'mine', hat], 'GET /portal/companies', {
    mine: true,
  })
}

/** The levels one may give to people of the company, the lowest first: up to one's own. */
export function useLevelsToGive(company: number) {
  const query = useRead<typeof listLevelsForPortal>(
    ['company', company, 'levels'],
    'GET /portal/companies/:id/levels',
    { id: company },
  )
  return query.data?.items ?? []
}
