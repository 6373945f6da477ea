import { useList, useRead } from '../../../shell/ask.ts'
import type { Known, OutputOf } from '../../../shell/call.ts'
import { useRegistry } from '../../../shell/registry.ts'
import { useAddressState } from '../../../shell/use-address.ts'
import { Go } from '../../../shell/ui/Go.tsx'
import { Page } from '../../../shell/ui/Page.tsx'
import { PickList } from '../../../shell/ui/PickList.tsx'
import { useWords } from '../../../shell/words.ts'
import type { DecideTools, Request } from '../pages/request.ts'
import { RequestList, requestStates } from '../pages/RequestList.tsx'
import type { listRequests } from '../requests/list.ts'

type Level = { id: number; name: string; can: Record<string, boolean> }
type ListLevels = Known<'GET /levels', { limit: number }, { items: Level[] }>
type Decided = OutputOf<typeof listRequests>['items'][number]

/** Whoever asks to be let in, or for more: granted to a company and level, or refused. */
export function RequestsPage() {
  const { t } = useWords()
  const [address, setAddress] = useAddressState({ state: 'waiting' })
  const state = requestStates.find((one) => one === address.state) ?? 'waiting'
  const list = useList<typeof listRequests>(['access-request', 'list', state], 'GET /access-requests', { state })
  const companies = useRegistry().pick('company')
  const levels = useRead<ListLevels>(['level', 'list', 200], 'GET /levels', { limit: 200 }).data?.items ?? []
  const decided = new Map(list.items.map((request: Decided) => [request.id, request.decidedBy]))
  const tools: DecideTools = {
    levels: levels.filter((level) => level.can['hand-out']).toReversed(),
    companyField:
      companies &&
      ((value, choose, error) => (
        <PickList
          label={t('registration.decide.company')}
          placeholder={t('registration.decide.company-none')}
          value={value}
          onChange={choose}
          error={error}
          search={companies.search}
        />
      )),
    personLine: ({ person, name }: Request) => (person ? <Go to={`/people/${person.id}`}>{name}</Go> : name),
    decidedBy: ({ id }: Request) => {
      const who = decided.get(id)
      return who ? ` · ${who.name}` : null
    },
  }
  return (
    <Page title={t('registration.requests.title')} lead={t('registration.requests.lead')} width="text">
      <RequestList list={list} state={state} choose={(next) => setAddress({ state: next })} tools={tools} />
    </Page>
  )
}
