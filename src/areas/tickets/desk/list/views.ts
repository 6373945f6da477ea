import type { InputOf } from '../../../../shell/call.ts'
import type { listTickets } from '../../list.ts'
import { allPriorities, allStates } from '../state-tone.ts'

export type ListInput = InputOf<typeof listTickets>

/** What stands in the address of the list; empty text is "any". */
export type ListAddress = {
  view: string
  state: string
  team: string
  assignee: string
  priority: string
  requester: string
  company: string
  site: string
  service: string
  q: string
  sort: string
}

export const usualAddress: ListAddress = {
  view: 'open',
  state: '',
  team: '',
  assignee: '',
  priority: '',
  requester: '',
  company: '',
  site: '',
  service: '',
  q: '',
  sort: 'updated',
}

const inputs = {
  open: { state: 'open' },
  mine: { state: 'open', assignee: 'me' },
  unassigned: { state: 'open', assignee: 'none' },
  new: { state: 'new' },
  ended: { state: 'ended' },
  all: {},
} as const satisfies Record<string, ListInput>

export type View = keyof typeof inputs
export const views: readonly View[] = ['open', 'mine', 'unassigned', 'new', 'ended', 'all']

/** @returns the view of an address; the usual one for what is none */
export const viewOf = (address: ListAddress): View => views.find((view) => view === address.view) ?? 'open'

/** What the server is asked for an address: the view, narrowed by the chips. Values that are none are left out. */
export function inputOf(address: ListAddress): ListInput {
  return without({
    ...inputs[viewOf(address)],
    ...without({
      state: allStates.find((each) => each === address.state),
      team: address.team === 'none' ? 'none' : idOf(address.team),
      assignee: address.assignee === 'none' || address.assignee === 'me' ? address.assignee : idOf(address.assignee),
      priority: allPriorities.find((each) => each === address.priority),
      requester: idOf(address.requester),
      company: idOf(address.company),
      site: idOf(address.site),
      service: idOf(address.service),
    }),
    q: address.q.trim() === '' ? undefined : address.q.trim(),
    sort: address.sort === 'oldest' ? 'oldest' : undefined,
  })
}

/**
 * What choosing in a chip does to the address. A view that settles the same question gives way to a wider one, so
 * that the list never says "mine" and shows Ben's.
 */
export function chosen(address: ListAddress, key: string, value: string): Partial<ListAddress> {
  const view = viewOf(address)
  const settlesAssignee = view === 'mine' || view === 'unassigned'
  if (key === 'assignee' && value !== '' && settlesAssignee) return { assignee: value, view: 'open' }
  if (key === 'state' && value !== '' && (view === 'new' || view === 'ended' || view === 'open')) {
    return { state: value, view: 'all' }
  }
  return { [key]: value }
}

const idOf = (text: string): number | undefined => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)

function without<Input extends object>(input: Input): Input {
  const kept = { ...input }
  for (const [key, value] of Object.entries(input)) if (value === undefined) Reflect.deleteProperty(kept, key)
  return kept
}
