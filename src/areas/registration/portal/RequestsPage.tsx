import { useList, useRead } from '../../../shell/ask.ts'
import { useAddressState } from '../../../shell/use-address.ts'
import { Page } from '../../../shell/ui/Page.tsx'
import { useWords } from '../../../shell/words.ts'
import { RequestList, requestStates } from '../pages/RequestList.tsx'
import type { listRequestsForPortal } from '../requests/list-for-portal.ts'
import type { listLevelsToGrant } from '../requests/list-levels.ts'

/** Colleagues who ask for access to the portal, or for more of it. */
export function RequestsPage() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ state: 'waiting' })
  const state = requestStates.find((one) => one === address.state) ?? 'waiting'
  const list = useList<typeof listRequestsForPortal>(['access-request', 'list', state], 'GET /portal/access-requests', {
    state,
  })
  const levels = useRead<typeof listLevelsToGrant>(
    ['level', 'list', 'to-grant'],
    'GET /portal/access-requests/levels',
    {},
  )
  return (
    <Page title={t('registration.requests.title')} lead={t('registration.requests.portal-lead')} width="text">
      <RequestList
        list={list}
        state={state}
        choose={(next) => setAddress({ state: next })}
        tools={{ levels: levels.data?.items ?? [] }}
      />
    </Page>
  )
}
