import { call } from '../../../shell/call.ts'
import type { Picker } from '../../../shell/face.ts'
import type { listRoles } from '../roles/list.ts'

/** There are few. */
const most = 100

/** Lets other areas choose a role of the staff. */
export const pickRole: Picker = {
  async search(text, signal) {
    const wanted = text.trim().toLocaleLowerCase()
    const roles = await ask(signal)
    return roles
      .filter((role) => role.name.toLocaleLowerCase().includes(wanted))
      .map((role) => ({ value: String(role.id), label: role.name, kind: 'role' }))
  },
  async name(id, signal) {
    return (await ask(signal)).find((role) => String(role.id) === id)?.name ?? null
  },
}

const ask = async (signal: AbortSignal) =>
  (await call<typeof listRoles>('GET /roles', { limit: most }, { signal })).items
