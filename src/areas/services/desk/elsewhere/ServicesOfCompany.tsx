import { ServicesGiven } from './ServicesGiven.tsx'

/** On the links of a company. */
export function ServicesOfCompany({ company }: { company: { id: number; name: string } }) {
  return <ServicesGiven holder={{ kind: 'company', id: company.id, name: company.name }} />
}
