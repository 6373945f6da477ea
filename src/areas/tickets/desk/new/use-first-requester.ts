import { useEffect } from 'react'
import type { PickOption } from '../../../../shell/face.ts'
import { useRegistry } from '../../../../shell/registry.ts'
import { useAddressState } from '../../../../shell/use-address.ts'

/** Takes the customer from the address: `/tickets/new?requester=12`, as the person's page links here. */
export function useFirstRequester(found: (requester: PickOption) => void): void {
  const [{ requester }] = useAddressState({ requester: '' })
  const people = useRegistry().pick('person')
  useEffect(() => {
    if (requester === '' || !people) return
    const controller = new AbortController()
    people.name(requester, controller.signal).then(
      (name) => name !== null && found({ value: requester, label: name }),
      // A name that cannot be found leaves the field to be filled by hand.
      () => {},
    )
    return () => controller.abort()
  }, [requester, people])
}
