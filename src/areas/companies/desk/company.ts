import { useRead } from '../../../shell/ask.ts'
import type { OutputOf } from '../../../shell/call.ts'
import type { listCompanies } from '../list.ts'
import type { readBranch } from '../read-branch.ts'
import type { readCompany } from '../read.ts'
import type { readSite } from '../sites/read.ts'

export type Company = OutputOf<typeof readCompany>
export type CompanyRow = OutputOf<typeof listCompanies>['items'][number]
export type Site = OutputOf<typeof readSite>
/** A site as its company knows it. */
export type SiteOfCompany = Company['sites'][number]

export const companyKinds = ['corporation', 'subsidiary', 'department', 'office', 'vendor'] as const
export const siteKinds = ['building', 'office', 'workgroup'] as const

export const companyKey = (id: number) => ['company', id]
export const siteKey = (id: number) => ['site', id]

/** One company with everything that staff sees of it, kept fresh. */
export const useCompany = (id: number) => useRead<typeof readCompany>(companyKey(id), 'GET /companies/:id', { id })

/** What comes along when the company is moved or put away. */
export const useBranch = (id: number) =>
  useRead<typeof readBranch>([...companyKey(id), 'branch'], 'GET /companies/:id/branch', { id })

export const useSite = (id: number) => useRead<typeof readSite>(siteKey(id), 'GET /sites/:id', { id })

/** What to read again after a company changed: itself, the lists, and the branches around it. */
export const companyChanged = [['company']]
/** The company shows its sites, and people show theirs. */
export const siteChanged = [['site'], ['company'], ['person']]
