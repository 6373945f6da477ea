import type { CompanyField } from '../../companies/company-fields.ts'
import type { PersonField } from '../../people/person-fields.ts'

const people: Readonly<Record<PersonField, true>> = {
  name: true,
  firstName: true,
  lastName: true,
  email: true,
  phone: true,
  title: true,
  companyName: true,
  companyDomain: true,
  companyId: true,
  level: true,
  employing: true,
  language: true,
  timeZone: true,
  notes: true,
  alert: true,
  manager: true,
  code: true,
  key: true,
}
const companies: Readonly<Record<CompanyField, true>> = {
  name: true,
  kind: true,
  parent: true,
  domains: true,
  website: true,
  phone: true,
  email: true,
  address: true,
  notes: true,
  key: true,
}

type Field = PersonField | CompanyField
const isField = (name: string): name is Field => name in people || name in companies

/** What columns can mean, in the order in which they are offered. The compiler sees when one is missing. */
export const fieldsOf = (kind: 'people' | 'companies'): Field[] =>
  Object.keys(kind === 'people' ? people : companies).filter(isField)
