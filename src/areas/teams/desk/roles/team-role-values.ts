import type { TeamRole } from '../team.ts'

export type TeamRoleValues = { name: string; canBeAssigned: boolean; rights: TeamRole['rights'] }

export const blocks = ['mine', 'others', 'unassigned'] as const
export const rights = ['view', 'update', 'action'] as const

type Block = (typeof blocks)[number]
type Right = (typeof rights)[number]

export const emptyRole: TeamRoleValues = {
  name: '',
  canBeAssigned: true,
  rights: { mine: ['view', 'update', 'action'], others: ['view'], unassigned: ['view'] },
}

/** The rights with this one more in a block, or without it. Whoever changes or acts must see; who does not see does neither. */
export function ticked(held: TeamRoleValues['rights'], block: Block, right: Right): TeamRoleValues['rights'] {
  const has = held[block].includes(right)
  const wanted = rights.filter((each) => (each === right ? !has : held[block].includes(each)))
  if (has) return { ...held, [block]: right === 'view' ? [] : wanted }
  return { ...held, [block]: rights.filter((each) => each === 'view' || wanted.includes(each)) }
}
