import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listTeams } from '../list.ts'
import type { readTeam } from '../read.ts'
import type { listTeamRoles } from '../roles/list.ts'

export type Team = OutputOf<typeof readTeam>
export type Member = Team['members'][number]
export type TeamRow = OutputOf<typeof listTeams>['items'][number]
export type TeamRole = OutputOf<typeof listTeamRoles>['items'][number]

export const teamChanged = [['team'], ['person']]

/** One team with its members, kept fresh. */
export const useTeam = (id: number) => useRead<typeof readTeam>(['team', id], 'GET /teams/:id', { id })

/** The team roles by name; there are few. */
export function useTeamRoles(): TeamRole[] {
  const query = useRead<typeof listTeamRoles>(['team-role', 'list'], 'GET /team-roles', { limit: 100 })
  return query.data?.items ?? []
}
