import { useRead } from '../../../shell/ask.ts'
import { useCan } from '../../../shell/can.tsx'
import type { OutputOf } from '../../../shell/call.ts'
import type { readServicesOfPerson } from '../../services/of-person.ts'

export type ServiceToAskAbout = OutputOf<typeof readServicesOfPerson>['items'][number]['service']

/** The services that a ticket of this person can be about; none for whoever may not see services. */
export function useServices(person: number | null): ServiceToAskAbout[] {
  const can = useCan()
  const id = person ?? 0
  const query = useRead<typeof readServicesOfPerson>(
    ['person', id, 'services'],
    'GET /people/:id/services',
    { id },
    { enabled: person !== null && can('service.view') },
  )
  if (person === null) return []
  const items = query.data?.items ?? []
  return items.filter(({ because }) => because.some(({ role }) => role === 'user')).map(({ service }) => service)
}
