import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { ticketAccess } from '../../src/areas/tickets/access.ts'
import { listSharedTickets, listTickets } from '../../src/areas/tickets/list.ts'
import { ask } from '../../src/kernel/ask.ts'
import { audience } from '../../src/kernel/audience.ts'
import type { App } from '../../src/kernel/app.ts'
import { type Me, wear } from '../../src/kernel/me.ts'
import { fill, type Filled, NOW } from '../world/fill.ts'
import { actions, type Hat, hatsOf } from '../world/model.ts'
import { type World, world } from '../world/random-world.ts'
import { testApp, type TestApp } from '../app.ts'

const WORLDS = 20
let made: TestApp

beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

class Undo extends Error {}

/** Runs `what` in a filled world and takes it all back. */
async function inWorld(app: App, facts: World, what: (app: App, filled: Filled) => Promise<void>): Promise<void> {
  await app.db
    .transaction()
    .execute(async (tx) => {
      const filled = await fill(tx, facts)
      await what({ ...app, db: tx }, filled)
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
}

async function hatsInProduct(app: App, facts: World, filled: Filled, person: number): Promise<{ hat: Hat; me: Me }[]> {
  const id = filled.people[person] ?? 0
  const known = (await app.who.load(app.db, [id], NOW)).get(id)
  const keyOf = (hat: Hat) =>
    typeof hat === 'string' ? hat : `membership:${filled.memberships[person]?.[hat.membership]}`
  const expected = hatsOf(facts, person)
  expect([...(known?.hats ?? [])].map((offer) => offer.key).sort()).toEqual(expected.map(keyOf).sort())
  return expected.flatMap((hat) => {
    const me = known && wear(id, known, NOW, keyOf(hat))
    return me ? [{ hat, me }] : []
  })
}

let cells = 0

test('HR-11 HR-12 AT-20: filter = check = hints = reasons = indexed list = audience = the reference model, in random worlds', async () => {
  await fc.assert(
    fc.asyncProperty(world, (facts) =>
      inWorld(made.app, facts, async (app, filled) => {
        const seenBy = new Map<number, Set<number>>(filled.tickets.map((id) => [id, new Set()]))
        for (const person of facts.people.keys())
          for (const { hat, me } of await hatsInProduct(app, facts, filled, person)) {
            await compare(app, facts, filled, person, hat, me)
            for (const [at, ticket] of facts.tickets.entries())
              if (actions['see']?.(facts, person, hat, ticket))
                seenBy.get(filled.tickets[at] ?? 0)?.add(filled.people[person] ?? 0)
          }
        for (const [id, expected] of seenBy) {
          const members = await audience(app.db, app.who, ticketAccess, 'see', id, NOW)
          expect(members.map((one) => one.person).sort(byNumber)).toEqual([...expected].sort(byNumber))
          cells += facts.people.length
        }
      }),
    ),
    { numRuns: WORLDS, seed: 20261122, endOnFailure: true },
  )
  process.stdout.write(`access law: ${cells} cells compared\n`)
  expect(cells).toBeGreaterThan(40_000)
}, 120_000)

const byNumber = (a: number, b: number) => a - b

async function compare(app: App, facts: World, filled: Filled, person: number, hat: Hat, me: Me): Promise<void> {
  const hints = new Map(
    (
      await app.db
        .selectFrom('tickets')
        .select(['id', ticketAccess.hints(me).as('can')])
        .where('id', 'in', filled.tickets)
        .execute()
    ).map((row) => [row.id, row.can]),
  )
  for (const action of ticketAccess.actions) {
    const expected = filled.tickets.filter((_, at) =>
      actions[action]?.(facts, person, hat, facts.tickets[at] ?? unreachable()),
    )
    const filter = await app.db
      .selectFrom('tickets')
      .select('id')
      .where('id', 'in', filled.tickets)
      .where(ticketAccess.where(action, me))
      .orderBy('id')
      .execute()
    const where = `${action} of person ${person} as ${JSON.stringify(hat)}`
    expect(
      filter.map((row) => row.id),
      `filter: ${where}`,
    ).toEqual(expected)
    expect(
      filled.tickets.filter((id) => hints.get(id)?.[action]),
      `hints: ${where}`,
    ).toEqual(expected)
    cells += 2 * filled.tickets.length
  }
  for (const id of filled.tickets) {
    const reason = await ticketAccess.reasons(app.db, 'reply', me, id)
    expect(reason?.holds, 'reasons').toBe(hints.get(id)?.['reply'])
    cells++
  }
  for (const [list, action] of [
    [listTickets, 'work'],
    [listSharedTickets, 'see'],
  ] as const)
    for (const state of [undefined, 'open', 'ended', 'new'] as const) {
      const expected = filled.tickets.filter((_, at) => {
        const ticket = facts.tickets[at] ?? unreachable()
        const isOpen = ticket.state === 'new' || ticket.state === 'open'
        const inState =
          state === undefined || (state === 'new' ? ticket.state === 'new' : isOpen === (state === 'open'))
        return inState && actions[action]?.(facts, person, hat, ticket)
      })
      expect(await pagesOf(app, list, me, state), `${action} list, ${state}`).toEqual(expected.toReversed())
      cells += filled.tickets.length
    }
}

const pageShape = z.object({ items: z.array(z.object({ id: z.number() })), next: z.string().nullable() })

/** All pages of three of a list, to the end. */
async function pagesOf(
  app: App,
  list: typeof listTickets | typeof listSharedTickets,
  me: Me,
  state: string | undefined,
): Promise<number[]> {
  const ids: number[] = []
  let cursor: string | null = null
  do {
    const answer = await ask(app, list, me, { limit: 3, ...(state ? { state } : {}), ...(cursor ? { cursor } : {}) })
    const page: z.infer<typeof pageShape> = pageShape.parse(answer)
    ids.push(...page.items.map((item) => item.id))
    cursor = page.next
  } while (cursor)
  return ids
}

function unreachable(): never {
  throw new Error('A ticket of the world is missing.')
}

test('the law sees a rule that drifted', async () => {
  const [facts] = fc.sample(world, { numRuns: 1, seed: 7 })
  await expect(
    inWorld(made.app, facts ?? unreachable(), async (app, filled) => {
      await sql`update tickets set is_private = not is_private`.execute(app.db)
      for (const person of (facts ?? unreachable()).people.keys())
        for (const { hat, me } of await hatsInProduct(app, facts ?? unreachable(), filled, person))
          await compare(app, facts ?? unreachable(), filled, person, hat, me)
    }),
  ).rejects.toThrow(/filter|list/)
})
