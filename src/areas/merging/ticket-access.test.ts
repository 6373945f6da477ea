import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../test/app.ts'
import { asking, somebody } from '../../../test/people.ts'
import { fill, type Filled, NOW } from '../../../test/world/fill.ts'
import { actions, hatsOf } from '../../../test/world/model.ts'
import { type World, world } from '../../../test/world/random-world.ts'
import { readWorld } from '../../../test/world/read-world.ts'
import type { Tx } from '../../kernel/db.ts'
import { type Me, wear } from '../../kernel/me.ts'
import { perform } from '../../kernel/perform.ts'
import { ticketAccess } from '../tickets/access.ts'
import { mergeCompanies, mergePeople } from './records/merge.ts'

let product: TestApp
let owner: Me
beforeAll(async () => {
  product = await testApp()
  owner = await asking(
    product.app,
    await somebody(product.app, { name: 'Olga Owner', address: 'olga@desk.example', role: 'owner' }),
  )
})
afterAll(async () => product.drop())

class Undo extends Error {}

let cells = 0

/** What everyone may do with every ticket, by the rule over the tables, against the model over the facts as they are now. */
async function compare(tx: Tx, before: World, original: Filled): Promise<void> {
  await sql`set constraints all immediate`.execute(tx)
  const { facts, filled } = await readWorld(tx, before, original)
  for (const [person, id] of filled.people.entries()) {
    const known = (await product.app.who.load(tx, [id], NOW)).get(id)
    for (const hat of hatsOf(facts, person)) {
      const key = typeof hat === 'string' ? hat : `membership:${filled.memberships[person]?.[hat.membership]}`
      const me = known && wear(id, known, NOW, key)
      expect(me, `hat ${key} of person ${person}`).toBeTruthy()
      if (!me) continue
      for (const action of ['see', 'work', 'reply', 'share'] as const) {
        const expected = filled.tickets.filter((_, at) => {
          const ticket = facts.tickets[at]
          return ticket && actions[action]?.(facts, person, hat, ticket)
        })
        const found = await tx
          .selectFrom('tickets')
          .select('id')
          .where('id', 'in', filled.tickets)
          .where(ticketAccess.where(action, me))
          .orderBy('id')
          .execute()
        expect(
          found.map((row) => row.id),
          `${action} of person ${person} as ${key}`,
        ).toEqual(expected)
        cells += filled.tickets.length
      }
      const { principals } = ticketAccess.reach('see', me)
      if (principals === 'all') continue
      const walked = await sql<{ id: number }>`select distinct ticket_id as id from ticket_access
        where principal = any(${sql.val(principals)}::bigint[]) and ticket_id = any(${sql.val(filled.tickets)}::bigint[]) order by 1`.execute(
        tx,
      )
      const seen = await tx
        .selectFrom('tickets')
        .select('id')
        .where('id', 'in', filled.tickets)
        .where(ticketAccess.where('see', me))
        .execute()
      expect(walked.rows.map(({ id: one }) => one)).toEqual(expect.arrayContaining(seen.map((row) => row.id)))
    }
  }
}

const answer = z.object({ merge: z.number() })
const two = (size: number) => fc.uniqueArray(fc.nat(size - 1), { minLength: 2, maxLength: 2 })

test('HM-33 AT-20: after merging people and companies everyone sees the tickets that the model says', async () => {
  await fc.assert(
    fc.asyncProperty(world, two(8), two(4), (facts, [a = 0, b = 1], [c = 0, d = 1]) =>
      product.app.db
        .transaction()
        .execute(async (tx) => {
          const filled = await fill(tx, facts)
          const app = { ...product.app, db: tx }
          const { people, companies } = filled
          answer.parse((await perform(app, mergePeople, owner, { id: people[a], other: people[b] }, { tx })).answer)
          await compare(tx, facts, filled)
          answer.parse(
            (await perform(app, mergeCompanies, owner, { id: companies[c], other: companies[d] }, { tx })).answer,
          )
          await compare(tx, facts, filled)
          throw new Undo()
        })
        .catch((error: unknown) => {
          if (!(error instanceof Undo)) throw error
        }),
    ),
    { numRuns: 8, seed: 20261125, endOnFailure: true },
  )
  expect(cells).toBeGreaterThan(2_000)
}, 120_000)
