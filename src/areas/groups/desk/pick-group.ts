import { call } from '../../../shell/call.ts'
import type { Found, Picker } from '../../../shell/face.ts'
import { Problem } from '../../../shell/problem.ts'
import type { listGroups } from '../list.ts'
import type { readGroup } from '../read.ts'

const shown = 12

/** Lets other areas choose a group in use. */
export const pickGroup: Picker = {
  search: async (text, signal) =>
    (await ask(text, signal)).map((group) => ({ value: String(group.id), label: group.name, kind: 'group' })),
  async name(id, signal) {
    try {
      return (await call<typeof readGroup>('GET /groups/:id', { id }, { signal })).name
    } catch (error) {
      if (error instanceof Problem && error.status >= 400 && error.status < 500) return null
      throw error
    }
  },
}

/** Groups for the palette. */
export async function findGroups(text: string, signal: AbortSignal): Promise<Found[]> {
  return (await ask(text, signal)).slice(0, 6).map((group) => ({
    key: String(group.id),
    label: group.name,
    kind: 'group',
    to: `/groups/${group.id}`,
  }))
}

async function ask(text: string, signal: AbortSignal) {
  const q = text.trim() === '' ? {} : { q: text.trim() }
  return (await call<typeof listGroups>('GET /groups', { ...q, limit: shown }, { signal })).items
}
