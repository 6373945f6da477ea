import { call } from '../../../../shell/call.ts'
import type { Found, Picker } from '../../../../shell/face.ts'
import { Problem } from '../../../../shell/problem.ts'
import type { listSites } from '../../sites/list.ts'
import type { readSite } from '../../sites/read.ts'

const shown = 12

/** Lets other areas choose a site. */
export const pickSite: Picker = {
  async search(text, signal) {
    return (await ask(text, signal)).map((site) => ({
      value: String(site.id),
      label: site.name,
      detail: [site.company.name, site.address].filter(Boolean).join(' · '),
      kind: 'site',
    }))
  },
  async name(id, signal) {
    try {
      return (await call<typeof readSite>('GET /sites/:id', { id }, { signal })).name
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) return null
      throw error
    }
  },
}

/** Sites for the palette. */
export async function findSites(text: string, signal: AbortSignal): Promise<Found[]> {
  const sites = await ask(text, signal)
  return sites.slice(0, 6).map((site) => ({
    key: String(site.id),
    label: site.name,
    detail: site.company.name,
    kind: 'site',
    to: `/sites/${site.id}`,
  }))
}

async function ask(text: string, signal: AbortSignal) {
  const q = text.trim() === '' ? {} : { q: text.trim() }
  return (await call<typeof listSites>('GET /sites', { ...q, limit: shown }, { signal })).items
}
