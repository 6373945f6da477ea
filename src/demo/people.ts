import { demoCustomers } from './customers.ts'
import type { DemoPerson } from './person.ts'
import { demoStaff } from './staff.ts'

/** Everybody of the demo by a short name, staff first. Tests know them by these names too. */
export const demoPeople = { ...demoStaff, ...demoCustomers } as const

export type PersonKey = keyof typeof demoPeople
export type StaffKey = keyof typeof demoStaff
export type CustomerKey = keyof typeof demoCustomers

/** The same with every field that a person may have. */
export const personOf = (key: PersonKey): DemoPerson => demoPeople[key]

export const personKeys = keysOf(demoPeople)
export const staffKeys = keysOf(demoStaff)
export const customerKeys = keysOf(demoCustomers)

function keysOf<T extends object>(things: T): (keyof T)[] {
  return Object.keys(things) as (keyof T)[] // Object.keys forgets the keys' type
}
