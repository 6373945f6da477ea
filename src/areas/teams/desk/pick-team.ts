import { call } from '../../../shell/call.ts'
import type { Picker } from '../../../shell/face.ts'
import type { listTeams } from '../list.ts'

/** The server gives this many teams at once; nobody has more. */
const most = 200

/** Lets other areas choose a team in use. */
export const pickTeam: Picker = {
  async search(text, signal) {
    const wanted = text.trim().toLocaleLowerCase()
    const teams = await ask(signal)
    return teams
      .filter((team) => team.name.toLocaleLowerCase().includes(wanted))
      .map((team) => ({ value: String(team.id), label: team.name, kind: 'team' }))
  },
  async name(id, signal) {
    return (await ask(signal)).find((team) => String(team.id) === id)?.name ?? null
  },
}

const ask = async (signal: AbortSignal) =>
  (await call<typeof listTeams>('GET /teams', { limit: most }, { signal })).items
