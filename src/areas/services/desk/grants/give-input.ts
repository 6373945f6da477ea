import type { InputOf } from '../../../../shell/call.ts'
import type { PickOption } from '../../../../shell/face.ts'
import type { giveService } from '../../grants/give.ts'
import type { HolderKind } from '../service.ts'

export type Side = 'customers' | 'staff' | 'all'
export type Role = InputOf<typeof giveService>['role']

export type GiveValues = {
  service: PickOption | null
  kind: HolderKind
  person: PickOption | null
  company: PickOption | null
  group: PickOption | null
  team: PickOption | null
  /** Empty: the first there is. */
  role: string
  reachesBelow: boolean
  /** A day, the last one; empty for no end. */
  until: string
}

/** Who can be given a service on this side. */
export function kindsFor(side: Side): HolderKind[] {
  if (side === 'customers') return ['company', 'person', 'group']
  return side === 'staff' ? ['team', 'person'] : ['company', 'person', 'group', 'team']
}

/** As what: customers use a service, staff works on it. */
export function rolesFor(kind: HolderKind, side: Side): Role[] {
  if (kind === 'team' || (kind === 'person' && side === 'staff')) return ['agent', 'administrator']
  return kind === 'person' && side === 'all' ? ['user', 'agent', 'administrator'] : ['user']
}

/** The values as the server takes them; the last day counts to its end, where the reader is. */
export function inputFrom(values: Omit<GiveValues, 'role'> & { role: Role }): InputOf<typeof giveService> {
  const { service, kind, role, reachesBelow, until } = values
  return {
    id: Number(service?.value),
    [kind]: Number(values[kind]?.value),
    role,
    ...(kind === 'company' && reachesBelow ? { reachesBelow } : {}),
    ...(until === '' ? {} : { endsAt: new Date(`${until}T23:59:59`).toISOString() }),
  }
}
