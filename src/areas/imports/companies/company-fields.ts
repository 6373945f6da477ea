/** What a column of a file can say about a company. */
export const companyFields = [
  'name',
  'kind',
  'parent',
  'domains',
  'website',
  'phone',
  'email',
  'address',
  'notes',
  'key',
] as const

export type CompanyField = (typeof companyFields)[number]
