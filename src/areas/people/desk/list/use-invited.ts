import { useMemo } from 'react'
import { useRead } from '../../../../shell/ask.ts'
import type { Known } from '../../../../shell/call.ts'
import { useCan } from '../../../../shell/can.tsx'

type ListInvited = Known<'GET /invitations', { people: string }, { items: { person: number; until: string }[] }>

const most = 1000

/** Who of these people has an invitation out; asked once for the whole page. */
export function useInvited(people: readonly number[]): ReadonlySet<number> {
  const can = useCan()
  const ids = people.slice(0, most).join(',')
  const query = useRead<ListInvited>(
    ['invitation', 'list', ids],
    'GET /invitations',
    { people: ids },
    {
      enabled: ids !== '' && can('people.invite'),
    },
  )
  return useMemo(() => new Set(query.data?.items.map(({ person }) => person)), [query.data])
}
