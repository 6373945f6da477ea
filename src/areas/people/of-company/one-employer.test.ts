import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Office, office } from '../../../../test/office.ts'
import { openForCustomer } from '../../tickets/open.ts'
import { readTicket } from '../../tickets/read.ts'
import { addMembership } from '../memberships/add.ts'
import { employPerson } from '../memberships/employ.ts'
import { readPerson } from '../read.ts'

let product: TestApp
let desk: Office
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
})
afterAll(() => product.drop())

test('GT-27 GT-30: whoever moves to another company leaves their tickets where they were asked', async () => {
  const { Acme, Globex } = desk.companies
  const ada = await desk.me('Ada')
  const id = desk.people['Ben'] ?? 0
  const ticket = await desk.make(openForCustomer, ada, { subject: 'Old printer', html: '<p>Jams.</p>', requester: id })
  await desk.act(employPerson, ada, { id, company: Globex })
  expect(await desk.ask(readTicket, ada, { id: ticket })).toMatchObject({
    requester: { name: 'Ben' },
    company: { id: Acme, name: 'Acme' },
  })
  const later = await desk.make(openForCustomer, ada, { subject: 'New desk', html: '<p>Please.</p>', requester: id })
  expect(await desk.ask(readTicket, ada, { id: later })).toMatchObject({ company: { id: Globex } })
  expect(await desk.ask(readPerson, ada, { id })).toMatchObject({
    memberships: [
      { company: { name: 'Globex' }, isEmploying: true, endsAt: null },
      { company: { name: 'Acme' }, isEmploying: true, endsAt: product.clock().toISOString() },
    ],
  })
})

test('GT-30: however a person is employed and added at once, one company employs them at a time', async () => {
  const ada = await desk.me('Ada')
  const id = desk.people['Nia'] ?? 0
  const { Acme, Labs, Globex } = desk.companies
  const company = fc.constantFrom(Acme, Labs, Globex)
  const step = fc.record({ company, how: fc.constantFrom('employ', 'add') })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      product.clock.forward(60_000)
      const outcomes = await Promise.allSettled(
        steps.map((one) =>
          one.how === 'employ'
            ? desk.act(employPerson, ada, { id, company: one.company })
            : desk.act(addMembership, ada, { id, company: one.company, level: null }),
        ),
      )
      const odd = outcomes.flatMap((one) =>
        one.status === 'rejected' && !/Failure|DatabaseError/.test(String(one.reason?.constructor?.name))
          ? [one.reason]
          : [],
      )
      expect(odd).toEqual([])
      const { rows } = await product.pool.query(
        `select count(*)::int as pairs from memberships a join memberships b on a.id < b.id and a.person_id = b.person_id
           and tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)
         where a.person_id = $1 and (a.is_employing and b.is_employing or a.company_id = b.company_id)`,
        [id],
      )
      expect(rows).toEqual([{ pairs: 0 }])
    }),
    { numRuns: 20, seed: 30 },
  )
  const open = await product.pool.query(
    'select count(*)::int as n from memberships where person_id = $1 and is_employing and ends_at is null',
    [id],
  )
  expect(open.rows).toEqual([{ n: 1 }])
}, 60_000)
