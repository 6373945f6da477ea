import { ServicesGiven } from './ServicesGiven.tsx'

/** On the links of a team. */
export function ServicesOfTeam({ team }: { team: { id: number; name: string } }) {
  return <ServicesGiven holder={{ kind: 'team', id: team.id, name: team.name }} />
}
