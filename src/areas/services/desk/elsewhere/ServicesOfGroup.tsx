import { ServicesGiven } from './ServicesGiven.tsx'

/** On the links of a group. */
export function ServicesOfGroup({ group }: { group: { id: number; name: string } }) {
  return <ServicesGiven holder={{ kind: 'group', id: group.id, name: group.name }} />
}
