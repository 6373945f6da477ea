import { MergeNotice } from './MergeNotice.tsx'

export function CompanyNotice({ company }: { company: { id: number } }) {
  return <MergeNotice kind="company" id={company.id} />
}
