import { type Expression, expressionBuilder, sql } from 'kysely'
import type { Access } from './access.ts'
import type { Db, Tables } from './db.ts'
import { type Known, type Me, wear, type Who } from './me.ts'
import { decisive, reasonOf, testsOf } from './reasons.ts'
import type { Reason, TableName } from './rule.ts'

/** One person for whom the rule holds, the hat under which it does, and the sentences that decided it. */
export type AudienceMember = { person: number; hat: string; because: Reason[] }

/** Row tests asked per statement; PostgreSQL allows 65,535 parameters and about 1,600 columns. */
const TESTS_PER_STATEMENT = 400

/**
 * The people for whom `action` holds on one record. The rule itself is asked for every hat of every candidate,
 * so this can never say something else than the check does.
 */
export async function audience<T extends TableName, A extends string>(
  db: Db,
  who: Who,
  access: Access<T, A>,
  action: A,
  id: number,
  at: Date,
): Promise<AudienceMember[]> {
  const candidates = await access.candidates(db, id)
  const known = await who.load(db, candidates, at)
  const askers = [...known].flatMap(([person, one]) => hatsOf(person, one, at))
  const rule = access.rules[action]
  const tests = testsOf(rule)
  const row = expressionBuilder<Tables, T>()
  const answers = await answer(
    db,
    access.table,
    id,
    askers.flatMap((me) =>
      tests.map((test) => (test.principals?.(me).length === 0 ? sql`false` : test.holds(row, me))),
    ),
  )
  if (!answers) return []
  const members = new Map<number, AudienceMember>()
  askers.forEach((me, place) => {
    if (me.person === null || members.has(me.person)) return
    const own = answers.slice(place * tests.length, (place + 1) * tests.length)
    const reason = reasonOf(
      rule,
      me,
      own.map((holds) => [holds, null]),
    )
    if (reason.holds) members.set(me.person, { person: me.person, hat: me.hat, because: decisive(reason) })
  })
  return [...members.values()]
}

const hatsOf = (person: number, known: Known, at: Date): Me[] =>
  known.hats.flatMap((offer) => wear(person, known, at, offer.key) ?? [])

/** Asks many tests of one row; the same test with the same parameters is asked once. Null: there is no such row. */
async function answer(db: Db, table: TableName, id: number, tests: Expression<unknown>[]): Promise<boolean[] | null> {
  const places = new Map<string, number>()
  const different: Expression<unknown>[] = []
  const order = tests.map((test) => {
    const compiled = sql`${test}`.compile(db)
    const key = `${compiled.sql}\u0000${JSON.stringify(compiled.parameters)}`
    const place = places.get(key) ?? different.push(test) - 1
    places.set(key, place)
    return place
  })
  const truths: boolean[] = []
  for (let from = 0; from === 0 || from < different.length; from += TESTS_PER_STATEMENT) {
    const part = different.slice(from, from + TESTS_PER_STATEMENT).map((test) => sql`(${test}) is true`)
    const found = await sql<{ truths: boolean[] }>`
      select array[${part.length ? sql.join(part) : sql``}]::boolean[] as truths
      from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = ${id}`.execute(db)
    if (!found.rows[0]) return null
    truths.push(...found.rows[0].truths)
  }
  return order.map((place) => truths[place] ?? false)
}
