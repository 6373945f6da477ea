import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listCompanies } from '../list.ts'
import type { readCompany } from '../read.ts'

export type Company = OutputOf<typeof readCompany>
export type CompanyRow = OutputOf<typeof listCompanies>['items'][number]
export type Site = Company['sites'][number]

export const companyKinds = ['corporation', 'subsidiary', 'department', 'office', 'vendor'] as const
export const siteKinds = ['building', 'office', 'workgroup'] as const

export const companyKey = (id: number) => ['company', id]

/** One company with everything that staff sees of it, kept fresh. */
export const useCompany = (id: number) => useRead<typeof readCompany>(companyKey(id), 'GET /companies/:id', { id })

/** What to read again after a company changed: itself, the lists, and the branches around it. */
export const companyChanged = [['company']]
