import { Slot } from '../../../../shell/slot.tsx'
import { CompanyFrame } from './CompanyFrame.tsx'

/** What happened to the company, newest first. */
export function CompanyHistory() {
  return <CompanyFrame>{(company) => <Slot name="record.history" kind="company" id={company.id} />}</CompanyFrame>
}
