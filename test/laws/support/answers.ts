import { sql } from 'kysely'
import type { App } from '../../../src/kernel/app.ts'
import { audience } from '../../../src/kernel/audience.ts'
import { type Me, wear } from '../../../src/kernel/me.ts'
import { NOW } from '../../world/fill.ts'
import { type AnyAccess, type Rights, rightsOf } from './house.ts'

export type Compared = { cells: number; faults: string[] }

/** Everybody under each of their hats. */
export async function everyHat(app: App): Promise<Me[]> {
  const people = await app.db.selectFrom('people').select('id').orderBy('id').execute()
  const known = await app.who.load(
    app.db,
    people.map(({ id }) => id),
    NOW,
  )
  return [...known].flatMap(([person, one]) => one.hats.flatMap(({ key }) => wear(person, one, NOW, key) ?? []))
}

/** Holds the answers of one access against each other: filter, hints and reasons of each asker, audience of records. */
export async function compareAnswers(
  app: App,
  kind: string,
  access: AnyAccess,
  askers: readonly Me[],
): Promise<Compared> {
  const compared: Compared = { cells: 0, faults: [] }
  const holders = new Map<string, Set<number>>()
  for (const me of askers) {
    const hints = await rightsOf(app, access, me)
    for (const action of Object.keys(access.rules)) {
      const filtered = await filter(app, access, action, me)
      for (const id of filtered) if (me.person !== null) holdersOf(holders, action, id).add(me.person)
      await compareOne(app, access, { kind, action, me, hints, filtered }, compared)
    }
  }
  if (askers.every((me) => typeof me.session !== 'number')) await compareAudiences(app, kind, access, holders, compared)
  return compared
}

const holdersOf = (all: Map<string, Set<number>>, action: string, id: number): Set<number> => {
  const name = `${action} ${id}`
  const found = all.get(name) ?? new Set<number>()
  all.set(name, found)
  return found
}

async function filter(app: App, access: AnyAccess, action: string, me: Me): Promise<number[]> {
  const found = await sql<{ id: number }>`
    select ${sql.ref(`${access.table}.id`)} as id from ${sql.table(access.table)} where ${access.where(action, me)} order by 1`.execute(
    app.db,
  )
  return found.rows.map(({ id }) => id)
}

type Answer = { kind: string; action: string; me: Me; hints: Rights; filtered: readonly number[] }

async function compareOne(
  app: App,
  access: AnyAccess,
  { kind, action, me, hints, filtered }: Answer,
  compared: Compared,
): Promise<void> {
  const where = `${action} ${kind}, person ${me.person} as ${me.hat}`
  const hinted = [...hints].flatMap(([id, can]) => (can[action] ? [id] : []))
  compared.cells += hints.size
  if (hinted.join() !== filtered.join())
    compared.faults.push(`${where}: hints say ${hinted.join()}, the filter ${filtered.join()}`)
  const denied = [...hints.keys()].filter((id) => !filtered.includes(id))
  for (const id of [...turn(filtered, me), ...turn(denied, me)]) {
    const reason = await access.reasons(app.db, action, me, id)
    compared.cells++
    if (reason?.holds !== filtered.includes(id))
      compared.faults.push(`${where}: the reasons of ${id} say ${reason?.holds}`)
  }
}

/** One of them, another one for each asker. */
const turn = (ids: readonly number[], me: Me): number[] =>
  ids.slice((me.person ?? 0) % Math.max(ids.length, 1)).slice(0, 1)

/** Records of each table whose audience is asked for, spread over all of them. */
const RECORDS = 8

async function compareAudiences(
  app: App,
  kind: string,
  access: AnyAccess,
  holders: Map<string, Set<number>>,
  compared: Compared,
): Promise<void> {
  const all = await sql<{ id: number }>`select id from ${sql.table(access.table)} order by id`.execute(app.db)
  const step = Math.max(1, Math.floor(all.rows.length / RECORDS))
  for (const { id } of all.rows.filter((_, at) => at % step === 0))
    for (const action of Object.keys(access.rules)) {
      const said = (await audience(app.db, app.who, access, action, id, NOW)).map(({ person }) => person).sort(byNumber)
      const expected = [...(holders.get(`${action} ${id}`) ?? [])].sort(byNumber)
      compared.cells++
      if (said.join() !== expected.join())
        compared.faults.push(
          `${action} ${kind} ${id}: the audience is ${said.join()}, the filter lets ${expected.join()}`,
        )
    }
}

const byNumber = (a: number, b: number) => a - b
