import { LeadOn } from './LeadOn.tsx'

export function CompanyGone({ id }: { id: number }) {
  return <LeadOn kind="company" id={id} />
}
