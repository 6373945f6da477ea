import { type AnyAccess, type Endpoint, type House, type Rights, rightsOf } from './house.ts'
import { pathOf } from './call-of.ts'
import type { Actor } from './actors.ts'

/** An id that nothing has. */
export const ABSENT = 987_654_321

/** How an asker stands to what is asked about. `holds` and `fails`: a rule about the asker alone. */
export type Situation =
  | { kind: 'absent' | 'hidden' | 'seen' | 'allowed'; id: number }
  | { kind: 'holds' | 'fails'; id: null }

/** Every access by the first words of the paths below which its records stand: `tickets`, `portal/tickets`. */
export function accessByPath(endpoints: readonly Endpoint[]): Map<string, AnyAccess> {
  const found = new Map<string, AnyAccess>()
  for (const endpoint of endpoints)
    if ('on' in endpoint && endpoint.on && hasRecord(endpoint)) found.set(prefixOf(endpoint), endpoint.on)
  return found
}

export const hasRecord = (endpoint: Endpoint): boolean => pathOf(endpoint).includes('/:id')
const prefixOf = (endpoint: Endpoint): string => pathOf(endpoint).split('/:id')[0] ?? ''

/** What is known of every actor and record before anything is asked. */
export type Standing = { rights: (actor: Actor, access: AnyAccess) => Rights; byPath: Map<string, AnyAccess> }

export async function standingOf(house: House): Promise<Standing> {
  const byPath = accessByPath(house.endpoints)
  const all = new Map<Actor, Map<AnyAccess, Rights>>()
  const accesses = new Set([
    ...byPath.values(),
    ...house.app.areas.flatMap((area): AnyAccess[] => Object.values(area.accesses ?? {})),
  ])
  for (const actor of house.actors) {
    const own = new Map<AnyAccess, Rights>()
    for (const access of accesses) own.set(access, await rightsOf(house.app, access, actor.me))
    all.set(actor, own)
  }
  return {
    byPath,
    rights: (actor, access) => all.get(actor)?.get(access) ?? new Map<number, Record<string, boolean>>(),
  }
}

/**
 * A record of each situation that there is for this actor, not the same ones for every actor; of those they may write
 * to a few, since many a use case wants a record in one state.
 */
export function situationsOf(endpoint: Endpoint, actor: Actor, standing: Standing, holds: boolean): Situation[] {
  const on = hasRecord(endpoint) ? standing.byPath.get(prefixOf(endpoint)) : undefined
  if (!on) return [{ kind: holds ? 'holds' : 'fails', id: null }]
  const rule = 'on' in endpoint && endpoint.on ? endpoint.rule : 'see'
  const all = [...standing.rights(actor, on)].map(([id, can]) => ({
    id,
    kind: can['see'] === false ? ('hidden' as const) : can[rule] ? ('allowed' as const) : ('seen' as const),
  }))
  const turn = actor.says.length + endpoint.name.length
  const one = (kind: Situation['kind']) => {
    const fitting = all.filter((record) => record.kind === kind)
    return fitting.slice(turn % Math.max(fitting.length, 1)).slice(0, 1)
  }
  const allowed = all.filter(({ kind }) => kind === 'allowed')
  const few =
    endpoint.kind === 'operation' ? [...one('allowed'), ...allowed.slice(0, 1), ...allowed.slice(-2)] : one('allowed')
  return [{ kind: 'absent', id: ABSENT }, ...one('hidden'), ...one('seen'), ...new Set(few)]
}
