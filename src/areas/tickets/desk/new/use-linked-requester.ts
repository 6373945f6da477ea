import { useQuery } from '@tanstack/react-query'
import type { PickOption } from '../../../../shell/face.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useAddressState } from '../../../../shell/use-address.ts'

/** The customer whom the address names: `/tickets/new?requester=12`, as the person's page links here. */
export function useLinkedRequester(): PickOption | null {
  const [{ requester }] = useAddressState({ requester: '' })
  const people = useRegistry().pick('person')
  const name = useQuery({
    queryKey: ['name', 'person', requester],
    queryFn: ({ signal }) => people?.name(requester, signal) ?? null,
    enabled: requester !== '' && people !== undefined,
  })
  return name.data ? { value: requester, label: name.data } : null
}
