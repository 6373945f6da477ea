import type { InputOf } from '../../../../shell/call.ts'
import type { listStaff } from '../../staff/list-staff.ts'

export const usualStaff = { view: 'active', q: '', team: '', role: '', sort: 'name' }

const id = (text: string) => (/^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined)

/** What the server is asked for an address; values that are none are left out. */
export function staffInput({ view, q, team, role, sort }: typeof usualStaff): InputOf<typeof listStaff> {
  return {
    ...(view === 'away' ? { active: false } : {}),
    ...(q.trim() === '' ? {} : { q: q.trim() }),
    ...(id(team) === undefined ? {} : { team: id(team) }),
    ...(id(role) === undefined ? {} : { role: id(role) }),
    ...(sort === 'newest' ? { sort } : {}),
  }
}
