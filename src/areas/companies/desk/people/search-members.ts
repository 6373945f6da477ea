import { call } from '../../../../shell/call.ts'
import type { PickOption } from '../../../../shell/face.ts'
import type { ListMembers } from './endpoints.ts'

const shown = 12

/** Finds people of one company, for whatever only its own people can be. */
export const searchMembers =
  (company: number) =>
  async (text: string, signal: AbortSignal): Promise<PickOption[]> => {
    const q = text.trim()
    const { items } = await call<ListMembers>(
      'GET /companies/:id/members',
      { id: company, limit: shown, ...(q !== '' && { q }) },
      { signal },
    )
    return items.map((person) => ({
      value: String(person.id),
      label: person.name,
      detail: person.email ?? '',
      kind: 'person',
    }))
  }
