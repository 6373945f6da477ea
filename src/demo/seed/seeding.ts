import type pg from 'pg'

/** How much to make. */
export type Amounts = { tickets: number; people: number; companies: number }

/** Everything a step of the load needs: where to write, how much, after which ids, and as of when. */
export type Seeding = {
  client: pg.PoolClient
  amounts: Amounts & { teams: number; staff: number; customers: number }
  /** The highest id each table had before: row n of the load gets `before + n`. */
  before: Record<CountedTable, number>
  now: Date
}

export const countedTables = ['people', 'companies', 'memberships', 'teams', 'tickets', 'replies', 'notes'] as const
export type CountedTable = (typeof countedTables)[number]

/** People of the load who are staff: row 1 is an administrator, the others are agents. Customers come after them. */
export function fullAmounts(asked: Amounts): Seeding['amounts'] {
  const teams = Math.min(200, Math.max(3, Math.floor(asked.people / 20)))
  const staff = Math.min(teams * 3, Math.floor(asked.people / 4))
  return { ...asked, teams, staff, customers: asked.people - staff }
}
