import { call } from '../../../shell/call.ts'
import type { Picker } from '../../../shell/face.ts'
import type { listLevels } from '../levels/list.ts'

/** There are few. */
const most = 100

/** Lets other areas choose a portal level. */
export const pickLevel: Picker = {
  async search(text, signal) {
    const wanted = text.trim().toLocaleLowerCase()
    const levels = await ask(signal)
    return levels
      .filter((level) => level.name.toLocaleLowerCase().includes(wanted))
      .map((level) => ({ value: String(level.id), label: level.name, kind: 'level' }))
  },
  async name(id, signal) {
    return (await ask(signal)).find((level) => String(level.id) === id)?.name ?? null
  },
}

const ask = async (signal: AbortSignal) =>
  (await call<typeof listLevels>('GET /levels', { limit: most }, { signal })).items
