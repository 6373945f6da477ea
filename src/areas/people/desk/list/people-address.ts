import type { InputOf } from '../../../../shell/call.ts'
import type { listPeople } from '../../list.ts'

export type PeopleAddress = { view: string; q: string; company: string; group: string; sort: string }
export const usualAddress: PeopleAddress = { view: 'active', q: '', company: '', group: '', sort: 'name' }

type ListInput = InputOf<typeof listPeople>

const inputs = {
  active: {},
  customers: { staff: false },
  staff: { staff: true },
  deactivated: { active: false },
} as const satisfies Record<string, ListInput>

export type View = keyof typeof inputs
export const views: readonly View[] = ['active', 'customers', 'staff', 'deactivated']

/** @returns the view of an address; the usual one for what is none */
export const viewOf = (address: PeopleAddress): View => views.find((view) => view === address.view) ?? 'active'

/** What the server is asked for an address; values that are none are left out. */
export function inputOf(address: PeopleAddress): ListInput {
  const q = address.q.trim()
  return {
    ...inputs[viewOf(address)],
    ...(q === '' ? {} : { q }),
    ...(isId(address.company) ? { company: Number(address.company) } : {}),
    ...(isId(address.group) ? { group: Number(address.group) } : {}),
    ...(address.sort === 'created' ? { sort: 'created' } : {}),
  }
}

const isId = (text: string) => /^[1-9]\d{0,14}$/.test(text)
