import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { eventsAbout, type Name, type Office, office } from '../../../test/office.ts'
import { createGroup } from '../groups/create.ts'
import { markBounced } from '../people/address.ts'
import { deactivatePerson } from '../people/deactivate.ts'
import { removeEmail } from '../people/emails/remove.ts'
import { addToGroup } from '../people/groups/add.ts'
import { suppress } from '../outbox/suppression.ts'
import { deliverBroadcast } from './deliver.ts'
import { readBroadcasts } from './list.ts'
import { readReceivers } from './preview.ts'
import { sendBroadcast } from './send.ts'

let product: TestApp
let desk: Office
let group: number
beforeAll(async () => {
  product = await testApp()
  desk = await office(product.app)
  const ada = await desk.me('Ada')
  group = await desk.make(createGroup, ada, { name: 'Late payers' })
  await desk.act(addToGroup, ada, { id: group, people: ['Ben', 'Max', 'Lea', 'Nia', 'Avi', 'Una'].map(id) })
  await desk.act(deactivatePerson, ada, { id: id('Nia') })
  const { db } = product.app
  const email = await db.selectFrom('person_emails').select('id').where('person_id', '=', id('Una')).executeTakeFirst()
  await desk.act(removeEmail, ada, { id: id('Una'), email: email?.id })
  await db.transaction().execute((tx) => markBounced(tx, 'lea@people.example', product.clock()))
  await db.transaction().execute((tx) => suppress(tx, 'avi@people.example', 'complained', product.clock()))
})
afterAll(() => product.drop())

function id(name: string): number {
  return desk.people[name] ?? 0
}
const mails = () =>
  product.app.db
    .selectFrom('outbound_messages')
    .selectAll()
    .where('subject_kind', '=', 'group')
    .orderBy('to_address')
    .execute()
const letter = { subject: 'New opening hours', html: '<p>We open at <b>seven</b>.</p><script>alert(1)</script>' }

test('before a mail to a group it is shown who gets it, and who does not and why (GT-19)', async () => {
  expect(await desk.ask(readReceivers, await desk.me('Ada'), { id: group })).toEqual({
    receives: 2,
    misses: 4,
    receivers: ['Ben', 'Max'].map((name) => ({
      person: { id: id(name), name },
      address: `${name.toLowerCase()}@people.example`,
    })),
    missed: [
      ['Avi', 'stopped'],
      ['Lea', 'bounced'],
      ['Nia', 'deactivated'],
      ['Una', 'no-address'],
    ].map(([name = '', why]) => ({ person: { id: id(name), name }, why })),
  })
})

test('HR-19: only whoever may write to groups does; agents may not, customers do not even know of it', async () => {
  const refusals: [Name, 'Acme' | undefined, string][] = [
    ['Gus', undefined, 'forbidden'],
    ['Mia', 'Acme', 'not-found'],
  ]
  for (const [name, company, kind] of refusals) {
    const me = await desk.me(name, company)
    await expect(desk.act(sendBroadcast, me, { id: group, ...letter })).rejects.toMatchObject({ kind })
    await expect(desk.ask(readReceivers, me, { id: group })).rejects.toMatchObject({ kind })
    await expect(desk.ask(readBroadcasts, me, { id: group })).rejects.toMatchObject({ kind })
  }
  expect(await mails()).toEqual([])
})

test('GT-22: each member gets a mail of their own, in which neither the group nor another member is named', async () => {
  const ada = await desk.me('Ada')
  const sent = await desk.act(sendBroadcast, ada, { id: group, ...letter })
  expect(sent).toMatchObject({ receives: 2, misses: 4 })
  const { broadcast } = deliverBroadcast.input.parse({
    broadcast: await desk.ask(readBroadcasts, ada, { id: group }).then(newest),
  })
  await deliverBroadcast.run(product.app, { broadcast })
  const all = await mails()
  expect(all.map((mail) => [mail.to_address, mail.to_person_id])).toEqual([
    ['ben@people.example', id('Ben')],
    ['max@people.example', id('Max')],
  ])
  for (const mail of all) {
    expect(mail.from_name).toBe('Ada (Foyer)')
    expect(mail.html).toContain('We open at <b>seven</b>')
    expect(mail.html).not.toContain('script')
    const others = [...Object.keys(desk.people), 'Late payers'].filter((name) => name !== 'Ada')
    const told = `${mail.subject} ${mail.text} ${mail.html} ${JSON.stringify(mail.headers)} ${mail.reply_to ?? ''}`
    expect(others.filter((name) => new RegExp(`\\b${name}\\b`, 'i').test(told))).toEqual([])
  }
  await deliverBroadcast.run(product.app, { broadcast })
  expect(await mails()).toHaveLength(2)
  expect(await desk.ask(readBroadcasts, ada, { id: group })).toMatchObject({
    items: [{ subject: letter.subject, text: 'We open at seven.', by: { name: 'Ada' }, receives: 2, misses: 4 }],
  })
  expect((await eventsAbout(product.app.db, 'group', group)).at(-1)).toBe('group.mailed')
})

test('an empty mail is refused, and one that reaches nobody', async () => {
  const ada = await desk.me('Ada')
  await expect(desk.act(sendBroadcast, ada, { id: group, subject: 'X', html: '<p> </p>' })).rejects.toMatchObject({
    detail: { fields: { html: expect.anything() } },
  })
  const empty = await desk.make(createGroup, ada, { name: 'Nobody' })
  await expect(desk.act(sendBroadcast, ada, { id: empty, ...letter })).rejects.toMatchObject({
    code: 'broadcasts.nobody',
  })
})

const newest = (answer: unknown): number => {
  const [, found] = /"id":(\d+)/.exec(JSON.stringify(answer)) ?? []
  return Number(found)
}
