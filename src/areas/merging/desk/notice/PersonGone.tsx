import { LeadOn } from './LeadOn.tsx'

export function PersonGone({ id }: { id: number }) {
  return <LeadOn kind="person" id={id} />
}
