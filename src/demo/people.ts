import { demoCustomers } from './customers.ts'
import type { DemoPerson } from './person.ts'
import { demoStaff } from './staff.ts'

/** Everybody of the demo by a short name, staff first. Tests know them by these names too. */
export const demoPeople = { ...demoStaff, ...demoCustomers } as const

export type PersonKey = keyof typeof demoPeople

const people: ReadonlyMap<string, DemoPerson> = new Map(Object.entries(demoPeople))

export const personKeys: readonly string[] = [...people.keys()]
export const staffKeys: readonly string[] = Object.keys(demoStaff)
export const customerKeys: readonly string[] = Object.keys(demoCustomers)

/** The same with every field that a person may have. */
export function personOf(key: string): DemoPerson {
  const person = people.get(key)
  if (!person) throw new RangeError(`There is no "${key}" in the demo.`)
  return person
}
