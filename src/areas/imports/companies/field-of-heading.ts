import { type CompanyField, companyFields } from './company-fields.ts'

/** Headings by which a column is known, in small letters without signs. */
const headings: Readonly<Record<CompanyField, readonly string[]>> = {
  name: [
    'name',
    'company',
    'companyname',
    'organization',
    'organisation',
    'account',
    'accountname',
    'firma',
    'empresa',
    'societe',
  ],
  kind: ['kind', 'type', 'companytype', 'art'],
  parent: ['parent', 'parentcompany', 'parentaccount', 'belowof', 'mutter'],
  domains: ['domain', 'domains', 'maildomain', 'maildomains', 'emaildomain'],
  website: ['website', 'web', 'url', 'homepage', 'webseite'],
  phone: ['phone', 'telephone', 'tel', 'telefon', 'phonenumber'],
  email: ['email', 'mail', 'emailaddress'],
  address: ['address', 'adresse', 'street', 'postaladdress', 'direccion'],
  notes: ['notes', 'note', 'comments', 'description', 'notizen', 'bemerkung'],
  key: ['id', 'key', 'externalid', 'externalkey', 'companyid', 'accountid', 'organizationid'],
}

/** The field a heading most likely means; null for one that says nothing. */
export function fieldOfCompanyHeading(heading: string): CompanyField | null {
  const plain = heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '')
  return companyFields.find((field) => headings[field].includes(plain)) ?? null
}
