import { FormsOfRecord } from '../../pages/FormsOfRecord.tsx'

/** On the page of a company: its forms. */
export function FormsOfCompany({ company }: { company: { id: number } }) {
  return <FormsOfRecord kind="company" id={company.id} />
}
