import { useLocation, useNavigate, useParams } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type SearchValues, splitAddress } from './address.ts'

/** A parameter of the path: `useParam('id')` on `/tickets/$id`. */
export function useParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false })
  const value = params[name]
  if (value === undefined) throw new Error(`the path of this page has no $${name}`)
  return value
}

/** `const go = useGo()`; `go('/tickets/12')`, `go('/tickets?status=open')`. */
export function useGo() {
  const navigate = useNavigate()
  return useCallback(
    (address: string, how: 'push' | 'replace' = 'push') => {
      void navigate({ ...splitAddress(address), replace: how === 'replace' })
    },
    [navigate],
  )
}

/**
 * The state of a list lives in its address, so that Back, bookmarks and shared links work:
 * `const [filters, setFilters] = useAddressState({ q: '', status: ['open'], sort: 'updated' })`.
 * What is as usual is left out of the address. `replace` is for typing, `push` for choices.
 */
export function useAddressState<Values extends SearchValues>(usual: Values) {
  const search: SearchValues = useLocation({ select: (location): SearchValues => location.search })
  const navigate = useNavigate()
  const values: Values = { ...usual }
  for (const key of Object.keys(usual)) Object.assign(values, { [key]: read(search[key], usual[key]) })
  const change = (part: Partial<Values>, how: 'push' | 'replace' = 'push') => {
    const next: SearchValues = { ...search }
    for (const [key, value] of Object.entries({ ...values, ...part })) {
      if (value === undefined || same(value, usual[key])) delete next[key]
      else next[key] = Array.isArray(value) && value.length === 0 ? '' : value
    }
    // The same place in another state: nobody wants to be thrown back to its top.
    void navigate({ to: '.', search: next, replace: how === 'replace', resetScroll: false })
  }
  return [values, change] as const
}

function read(
  found: string | string[] | undefined,
  usual: string | string[] | undefined,
): string | string[] | undefined {
  if (found === undefined) return usual
  if (!Array.isArray(usual)) return Array.isArray(found) ? found[0] : found
  return Array.isArray(found) ? found : [found].filter((each) => each !== '')
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)
