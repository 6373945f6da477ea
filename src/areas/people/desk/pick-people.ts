import { call } from '../../../shell/call.ts'
import type { Found, Picker, PickOption } from '../../../shell/face.ts'
import { Problem } from '../../../shell/problem.ts'
import type { listPeople } from '../list.ts'
import type { readPerson } from '../read.ts'

const shown = 12

type Row = Awaited<ReturnType<typeof ask>>[number]

/** Lets other areas choose a person; those of the staff only, where work is given. */
export const pickPerson: Picker = {
  search: async (text, signal) => (await ask(text, {}, signal)).map(optionOf),
  name: nameOf,
}
export const pickStaff: Picker = {
  search: async (text, signal) =>
    (await ask(text, { staff: true }, signal)).map((person) => ({
      ...optionOf(person),
      detail: person.staff?.role.name,
    })),
  name: nameOf,
}

/** People for the palette. */
export async function findPeople(text: string, signal: AbortSignal): Promise<Found[]> {
  const people = await ask(text, {}, signal)
  return people.slice(0, 6).map((person) => ({
    key: String(person.id),
    label: person.name,
    detail: detailOf(person),
    kind: 'person',
    to: `/people/${person.id}`,
  }))
}

async function ask(text: string, filter: { staff?: true }, signal: AbortSignal) {
  const q = text.trim() === '' ? {} : { q: text.trim() }
  return (await call<typeof listPeople>('GET /people', { ...q, ...filter, limit: shown }, { signal })).items
}

/** @returns nothing when there is no such person that one may see */
async function nameOf(id: string, signal: AbortSignal): Promise<string | null> {
  try {
    return (await call<typeof readPerson>('GET /people/:id', { id }, { signal })).name
  } catch (error) {
    if (error instanceof Problem && error.status >= 400 && error.status < 500) return null
    throw error
  }
}

const optionOf = (person: Row): PickOption => ({
  value: String(person.id),
  label: person.name,
  detail: detailOf(person),
  kind: 'person',
})

const detailOf = (person: Row) => [person.companies[0]?.name, person.email].filter(Boolean).join(' · ')
