import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { asking, somebody } from '../../../../test/people.ts'
import { hearNewest, mailsTo, tokenFor } from '../../../../test/registration.ts'
import { type Desk, fetchFrom, mailedToken, testDesk } from '../../../../test/sign-in.ts'
import { perform } from '../../../kernel/perform.ts'
import { personByAddress } from '../../people/address.ts'
import { editEmail } from '../../people/emails/edit.ts'
import { removeEmail } from '../../people/emails/remove.ts'
import { setPrimaryEmail } from '../../people/emails/set-primary.ts'
import { sendLink } from '../../sessions/links/send-link.ts'
import { sendProof } from './send-proof.ts'
import { tellOfNewAddress } from './tell-of-new-address.ts'

const HOUR = 60 * 60_000

let desk: Desk
beforeAll(async () => {
  desk = await testDesk()
})
afterAll(async () => desk.stop())
beforeEach(() => desk.clock.forward(25 * HOUR))

type Signed = { id: number; cookie: string | null; address: string }

async function signedIn(name: string): Promise<Signed> {
  const address = `${name.toLowerCase()}@acme.example`
  const id = await somebody(desk.app, { name, address, role: 'customer' })
  return { id, address, cookie: await cookieFor(address) }
}

async function cookieFor(address: string): Promise<string | null> {
  await sendLink.run(desk.app, { address, purpose: 'magic' })
  const token = await mailedToken(desk.app, address)
  return (await fetchFrom(desk, 'POST', '/session/link', { body: { token } })).cookie
}

async function add({ id, cookie }: Signed, address: string): Promise<void> {
  const { body } = await fetchFrom(desk, 'POST', `/people/${id}/emails`, { cookie, body: { address } })
  expect(body).toMatchObject({ isProven: false })
  await hearNewest(desk.app, sendProof, 'person.email-added')
}

const confirm = (token: string, cookie: string | null) =>
  fetchFrom(desk, 'POST', '/me/address-proofs/confirmation', { cookie, body: { token } })
const proofFor = (address: string) => tokenFor(desk.app, 'confirm-address', address)
const owner = async (address: string) => (await personByAddress(desk.app.db, address))?.id ?? null

describe('an address of one’s own', () => {
  test('AT-34: counts once the link that was mailed there is followed, by the person it is of', async () => {
    const [ana, bob] = [await signedIn('Ana'), await signedIn('Bob')]
    await add(ana, 'ana@home.example')
    expect(await owner('ana@home.example')).toBeNull()
    const token = await proofFor('ana@home.example')
    expect(token).not.toBe('')
    expect((await confirm(token, null)).status).toBe(401)
    expect(await confirm(token, bob.cookie)).toMatchObject({ status: 401, body: { code: 'sessions.link-spent' } })
    expect(await owner('ana@home.example')).toBeNull()
    expect(await confirm(token, ana.cookie)).toMatchObject({ status: 201, body: { address: 'ana@home.example' } })
    expect(await owner('ana@home.example')).toBe(ana.id)
    expect((await confirm(token, ana.cookie)).status).toBe(401)
  })

  test('is not proven a day later, nor after it was taken away again', async () => {
    const cy = await signedIn('Cy')
    await add(cy, 'cy@late.example')
    const late = await proofFor('cy@late.example')
    desk.clock.forward(24 * HOUR)
    expect((await confirm(late, cy.cookie)).status).toBe(401)
    await add(cy, 'cy@gone.example')
    const gone = await proofFor('cy@gone.example')
    await desk.app.db.deleteFrom('person_emails').where('address', '=', 'cy@gone.example').execute()
    expect((await confirm(gone, cy.cookie)).status).toBe(401)
  })

  test('of somebody who signs in with it stays theirs (K14)', async () => {
    const [dan, eve] = [await signedIn('Dan'), await signedIn('Eve')]
    await add(eve, 'dan@acme.example')
    const answer = await confirm(await proofFor('dan@acme.example'), eve.cookie)
    expect(answer).toMatchObject({ status: 409, body: { code: 'registration.address-taken' } })
    expect(await owner('dan@acme.example')).toBe(dan.id)
  })

  test('is mailed again when asked, only while it is unproven, and fills no stranger’s mailbox', async () => {
    const flo = await signedIn('Flo')
    await add(flo, 'flo@home.example')
    await hearNewest(desk.app, sendProof, 'person.email-added')
    expect(await mailsTo(desk.app, 'flo@home.example')).toHaveLength(1)
    const again = (address: string) =>
      fetchFrom(desk, 'POST', '/me/address-proofs', { cookie: flo.cookie, body: { address } })
    expect((await again('somebody@else.example')).status).toBe(404)
    const statuses = []
    for (let time = 0; time < 5; time++) statuses.push((await again('FLO@home.example')).status)
    expect(statuses).toEqual([204, 204, 204, 204, 429])
    expect(await mailsTo(desk.app, 'flo@home.example')).toHaveLength(5)
    await confirm(await proofFor('flo@home.example'), flo.cookie)
    desk.clock.forward(25 * HOUR)
    expect((await again('flo@home.example')).status).toBe(409)
  })

  test('that staff write down counts at once, and nothing is mailed', async () => {
    const gil = await signedIn('Gil')
    const boss = await somebody(desk.app, { name: 'Boss', address: 'boss@desk.example', role: 'owner' })
    const cookie = await cookieFor('boss@desk.example')
    const { body } = await fetchFrom(desk, 'POST', `/people/${gil.id}/emails`, {
      cookie,
      body: { address: 'gil@home.example' },
    })
    expect(body).toMatchObject({ isProven: true })
    await hearNewest(desk.app, sendProof, 'person.email-added')
    expect(await mailsTo(desk.app, 'gil@home.example')).toEqual([])
    expect(boss).toBeGreaterThan(0)
  })
})

describe('the former first address', () => {
  const moved = 'Mail from Foyer goes to another address now'

  test('is told when mail goes elsewhere, whoever did it', async () => {
    const hal = await signedIn('Hal')
    await add(hal, 'hal@home.example')
    await confirm(await proofFor('hal@home.example'), hal.cookie)
    const emails = await desk.app.db.selectFrom('person_emails').selectAll().where('person_id', '=', hal.id).execute()
    const idOf = (address: string) => emails.find((one) => one.address === address)?.id ?? 0
    const me = await asking(desk.app, hal.id)
    await perform(desk.app, setPrimaryEmail, me, { id: hal.id, email: idOf('hal@home.example') })
    await hearNewest(desk.app, tellOfNewAddress, 'person.primary-email-set')
    expect((await mailsTo(desk.app, 'hal@acme.example')).at(-1)).toBe(moved)
    expect(await mailsTo(desk.app, 'hal@home.example')).not.toContain(moved)
    const before = await mailsTo(desk.app, 'hal@acme.example')
    await perform(desk.app, removeEmail, me, { id: hal.id, email: idOf('hal@acme.example') })
    await hearNewest(desk.app, tellOfNewAddress, 'person.email-removed')
    expect(await mailsTo(desk.app, 'hal@acme.example')).toEqual(before)
  })

  test('is told when it is corrected into another, which is proven like a new one', async () => {
    const lea = await signedIn('Lea')
    await add(lea, 'lea@home.example')
    await confirm(await proofFor('lea@home.example'), lea.cookie)
    const { id: email } = await desk.app.db
      .selectFrom('person_emails')
      .select('id')
      .where('address', '=', 'lea@acme.example')
      .executeTakeFirstOrThrow()
    const me = await asking(desk.app, lea.id)
    await perform(desk.app, editEmail, me, { id: lea.id, email, label: 'Work' })
    await hearNewest(desk.app, tellOfNewAddress, 'person.email-changed')
    expect(await mailsTo(desk.app, 'lea@acme.example')).not.toContain(moved)
    await perform(desk.app, editEmail, me, { id: lea.id, email, address: 'lea@new.example' })
    await hearNewest(desk.app, tellOfNewAddress, 'person.email-changed')
    await hearNewest(desk.app, sendProof, 'person.email-changed')
    expect((await mailsTo(desk.app, 'lea@acme.example')).at(-1)).toBe(moved)
    expect(await owner('lea@new.example')).toBeNull()
    await confirm(await proofFor('lea@new.example'), lea.cookie)
    expect(await owner('lea@new.example')).toBe(lea.id)
  })

  test('is told when it is taken away; of a person without a login nobody is', async () => {
    const ida = await signedIn('Ida')
    const jon = await somebody(desk.app, { name: 'Jon', address: 'jon@acme.example', role: 'customer' })
    for (const [id, address, mails] of [
      [ida.id, 'ida@acme.example', [moved]],
      [jon, 'jon@acme.example', []],
    ] as const) {
      const { id: other } = await desk.app.db
        .insertInto('person_emails')
        .values({ person_id: id, address: `new-${address}`, verified_at: desk.app.clock() })
        .returning('id')
        .executeTakeFirstOrThrow()
      expect(other).toBeGreaterThan(0)
      const { id: email } = await desk.app.db
        .selectFrom('person_emails')
        .select('id')
        .where('address', '=', address)
        .executeTakeFirstOrThrow()
      await perform(desk.app, removeEmail, await asking(desk.app, id), { id, email })
      await hearNewest(desk.app, tellOfNewAddress, 'person.email-removed')
      expect((await mailsTo(desk.app, address)).filter((one) => one === moved)).toEqual(mails)
    }
  })

  test('a password that was set by a mailed link is told of, too', async () => {
    const kim = await signedIn('Kim')
    await sendLink.run(desk.app, { address: kim.address, purpose: 'reset' })
    const token = await mailedToken(desk.app, kim.address)
    const body = { token, password: 'wet gravel under tall pines' }
    expect((await fetchFrom(desk, 'POST', '/session/link', { body })).status).toBe(201)
    expect((await mailsTo(desk.app, kim.address)).at(-1)).toBe('Your password for Foyer was changed')
  })
})
