import type { Colleague } from './endpoints.ts'

/** Their membership at this company that has not ended by now, if there is one. */
export const membershipAt = (person: Colleague, company: number, now: Date) =>
  person.memberships.find(
    (each) => each.company.id === company && (each.endsAt === null || new Date(each.endsAt) > now),
  )
