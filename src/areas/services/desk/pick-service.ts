import { call } from '../../../shell/call.ts'
import type { Found, Picker } from '../../../shell/face.ts'
import { Problem } from '../../../shell/problem.ts'
import type { listServices } from '../list.ts'
import type { readService } from '../read.ts'

const shown = 12

/** Lets other areas choose a service in use. */
export const pickService: Picker = {
  search: async (text, signal) =>
    (await ask(text, signal)).map((service) => ({
      value: String(service.id),
      label: service.name,
      detail: service.kind ?? undefined,
      kind: 'service',
    })),
  async name(id, signal) {
    try {
      return (await call<typeof readService>('GET /services/:id', { id }, { signal })).name
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) return null
      throw error
    }
  },
}

/** Services for the palette. */
export async function findServices(text: string, signal: AbortSignal): Promise<Found[]> {
  return (await ask(text, signal)).slice(0, 6).map((service) => ({
    key: String(service.id),
    label: service.name,
    detail: service.kind ?? undefined,
    kind: 'service',
    to: `/services/${service.id}`,
  }))
}

async function ask(text: string, signal: AbortSignal) {
  const q = text.trim() === '' ? {} : { q: text.trim() }
  return (await call<typeof listServices>('GET /services', { ...q, limit: shown }, { signal })).items
}
