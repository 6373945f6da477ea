import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { asking, somebody } from '../../../test/people.ts'
import { belongings } from '../../../test/world/belongings.ts'
import { dump } from '../../../test/world/dump.ts'
import { fill, type Filled } from '../../../test/world/fill.ts'
import { type World, world } from '../../../test/world/random-world.ts'
import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import type { Me } from '../../kernel/me.ts'
import { perform } from '../../kernel/perform.ts'
import { mergeCompanies, mergePeople } from './records/merge.ts'
import { undoMerge } from './records/undo.ts'

let product: TestApp
let owner: Me
beforeAll(async () => {
  product = await testApp()
  owner = await asking(
    product.app,
    await somebody(product.app, { name: 'Olga Owner', address: 'olga@desk.example', role: 'owner' }),
  )
  // Ids that stand out, so that a forgotten one is found wherever it is.
  await product.pool.query('alter sequence people_id_seq restart with 700001')
  await product.pool.query('alter sequence companies_id_seq restart with 800001')
})
afterAll(async () => product.drop())

const OWN_TABLES = ['merges', 'merge_steps', 'sessions', 'api_keys', 'sign_in_links', 'access_epoch', 'migrations']
const STAMPS = ['access_stamp', 'updated_at', 'version']

class Undo extends Error {}

async function inWorld(facts: World, dice: readonly number[], what: (tx: Tx, filled: Filled) => Promise<void>) {
  await product.app.db
    .transaction()
    .execute(async (tx) => {
      const filled = await fill(tx, facts)
      await belongings(tx, filled, dice)
      await what(tx, filled)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}

const answer = z.object({ merge: z.number() })
const within = (tx: Tx): App => ({ ...product.app, db: tx })

async function state(tx: Tx, eventsUpTo: number): Promise<Record<string, string[]>> {
  await sql`set constraints all immediate`.execute(tx)
  const { events: _events, ...all } = await dump(tx, { tables: OWN_TABLES, columns: STAMPS })
  const events = await sql<{
    row: string
  }>`select to_jsonb(e)::text as row from events e where id <= ${eventsUpTo} order by id`.execute(tx)
  return { ...all, events: events.rows.map(({ row }) => row) }
}

const newestEvent = async (tx: Tx) =>
  (await sql<{ id: number }>`select coalesce(max(id), 0) as id from events`.execute(tx)).rows[0]?.id ?? 0

const dice = fc.array(fc.nat(9999), { minLength: 400, maxLength: 400 })
const two = (size: number) => fc.uniqueArray(fc.nat(size - 1), { minLength: 2, maxLength: 2 })

test('HM-33: merging two people and taking it back changes nothing, in random worlds', async () => {
  let moved = 0
  await fc.assert(
    fc.asyncProperty(world, dice, two(8), (facts, thrown, [a = 0, b = 1]) =>
      inWorld(facts, thrown, async (tx, filled) => {
        const [master, other] = [filled.people[a] ?? 0, filled.people[b] ?? 0]
        const events = await newestEvent(tx)
        const before = await state(tx, events)
        const done = await perform(within(tx), mergePeople, owner, { id: master, other }, { tx })
        const { merge } = answer.parse(done.answer)
        const after = await state(tx, events)
        expect(mentions(after, other)).toEqual([])
        moved += Object.keys(before).filter((table) => before[table]?.join() !== after[table]?.join()).length
        expect(await derived(tx)).toEqual([])
        const undone = await perform(within(tx), undoMerge, owner, { id: merge }, { tx })
        expect(undone.answer).toMatchObject({ lost: [] })
        expect(await state(tx, events)).toEqual(before)
        expect(await derived(tx)).toEqual([])
      }),
    ),
    { numRuns: 15, seed: 20261123, endOnFailure: true },
  )
  expect(moved).toBeGreaterThan(100)
}, 120_000)

test('HM-33: merging two companies and taking it back changes nothing; the tree stays a tree', async () => {
  await fc.assert(
    fc.asyncProperty(world, dice, two(4), (facts, thrown, [a = 0, b = 1]) =>
      inWorld(facts, thrown, async (tx, filled) => {
        const [master, other] = [filled.companies[a] ?? 0, filled.companies[b] ?? 0]
        const events = await newestEvent(tx)
        const before = await state(tx, events)
        const { merge } = answer.parse(
          (await perform(within(tx), mergeCompanies, owner, { id: master, other }, { tx })).answer,
        )
        const after = await state(tx, events)
        expect(mentions(after, other)).toEqual([])
        expect(await derived(tx)).toEqual([])
        expect(await strayCompanies(tx)).toEqual([])
        await perform(within(tx), undoMerge, owner, { id: merge }, { tx })
        expect(await state(tx, events)).toEqual(before)
        expect(await strayCompanies(tx)).toEqual([])
      }),
    ),
    { numRuns: 15, seed: 20261124, endOnFailure: true },
  )
}, 120_000)

test('the law sees a step that is not undone, and a reference that stays behind', async () => {
  const [facts, thrown] = fc.sample(fc.tuple(world, dice), { numRuns: 1, seed: 3 })[0] ?? []
  if (!facts || !thrown) throw new Error('There is no world.')
  await inWorld(facts, thrown, async (tx, filled) => {
    const [master = 0, other = 0] = filled.people
    const events = await newestEvent(tx)
    const before = await state(tx, events)
    const { merge } = answer.parse(
      (await perform(within(tx), mergePeople, owner, { id: master, other }, { tx })).answer,
    )
    await sql`delete from merge_steps where merge_id = ${merge} and action = 'moved' and table_name <> 'merges'
      and position = (select min(position) from merge_steps where merge_id = ${merge} and action = 'moved')`.execute(tx)
    await perform(within(tx), undoMerge, owner, { id: merge }, { tx })
    expect(await state(tx, events)).not.toEqual(before)
    expect(mentions(before, other)).not.toEqual([])
  })
}, 30_000)

/** Tables in which the id still stands, principals of tickets included. */
function mentions(all: Record<string, string[] | undefined>, id: number): string[] {
  const principals = [id * 16, id * 16 + 1, id * 16 + 2, id * 16 + 4, id * 16 + 6]
  const numbers = new RegExp(`\\b(${[id, ...principals].join('|')})\\b`)
  // A username and a category of addresses are text that happens to hold the number.
  return Object.entries(all).flatMap(([table, rows = []]) =>
    rows
      .filter((row) => numbers.test(row.replace(/"(username|address|code|name)": "[^"]*"/g, '')))
      .map((row) => `${table}: ${row}`),
  )
}

/** Tickets whose principals, or whose words of them, are not what they would be if they were written anew. */
async function derived(tx: Tx): Promise<unknown[]> {
  const found = await sql`
    select t.id from tickets t
    where array(select ticket_principals(t) order by 1) <> array(select principal from ticket_access where ticket_id = t.id order by 1)
      or (select principals from ticket_search where ticket_id = t.id)
        <> ticket_principal_words(array(select ticket_principals(t)), t.is_open)
    union all
    select e.id from person_emails e where e.is_account <> exists (select from logins where logins.person_id = e.person_id)`.execute(
    tx,
  )
  return found.rows
}

/** Companies that do not stand where their parent says. */
async function strayCompanies(tx: Tx): Promise<unknown[]> {
  const found = await sql`
    with recursive tree as (
      select id, array[id] as way from companies where parent_id is null
      union all select c.id, tree.way || c.id from companies c join tree on tree.id = c.parent_id)
    select c.id from companies c left join tree on tree.id = c.id where tree.way is distinct from c.ancestors`.execute(
    tx,
  )
  return found.rows
}
