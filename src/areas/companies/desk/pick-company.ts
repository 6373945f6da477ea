import { call } from '../../../shell/call.ts'
import type { Found, Picker } from '../../../shell/face.ts'
import { Problem } from '../../../shell/problem.ts'
import type { listCompanies } from '../list.ts'
import type { readCompany } from '../read.ts'

const shown = 12

/** Lets other areas choose a company in use. */
export const pickCompany: Picker = {
  async search(text, signal) {
    return (await ask(text, signal)).map((company) => ({
      value: String(company.id),
      label: company.name,
      detail: company.parent?.name ?? company.domains[0],
      kind: 'company',
    }))
  },
  async name(id, signal) {
    try {
      return (await call<typeof readCompany>('GET /companies/:id', { id }, { signal })).name
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) return null
      throw error
    }
  },
}

/** Companies for the palette. */
export async function findCompanies(text: string, signal: AbortSignal): Promise<Found[]> {
  const companies = await ask(text, signal)
  return companies.slice(0, 6).map((company) => ({
    key: String(company.id),
    label: company.name,
    detail: company.parent?.name ?? company.domains[0],
    kind: 'company',
    to: `/companies/${company.id}`,
  }))
}

async function ask(text: string, signal: AbortSignal) {
  const q = text.trim() === '' ? {} : { q: text.trim() }
  return (await call<typeof listCompanies>('GET /companies', { ...q, limit: shown }, { signal })).items
}
