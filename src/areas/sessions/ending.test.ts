import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../test/app.ts'
import { somebody } from '../../../test/people.ts'
import { hashOf } from '../../kernel/ids.ts'
import { endAll } from './end-all.ts'
import { identify } from './identify.ts'
import { makeLink } from './links/link.ts'
import { ensureLogin } from './logins/login.ts'
import { pruneSessions } from './prune.ts'

const DAY = 24 * 60 * 60 * 1000

let made: TestApp
beforeAll(async () => {
  made = await testApp()
})
afterAll(async () => made.drop())

/** A person with a session, a key and a link, each under a token that begins with their name. */
async function known(name: string) {
  const { app } = made
  const now = app.clock()
  const person = await somebody(app, { name, address: `${name}@acme.example`, role: 'customer' })
  const later = new Date(now.getTime() + DAY)
  await app.db.transaction().execute(async (tx) => {
    await ensureLogin(tx, person, now)
    await makeLink(app, tx, 'portal', { purpose: 'magic', person, address: `${name}@acme.example`, now, by: null })
    await tx
      .insertInto('sessions')
      .values({
        token_hash: hashOf(`${name}-cookie`),
        person_id: person,
        created_at: now,
        seen_at: now,
        expires_at: later,
      })
      .execute()
    await tx
      .insertInto('api_keys')
      .values({
        token_hash: hashOf(`${name}-key`),
        person_id: person,
        name: 'Script',
        hat: 'personal',
        created_at: now,
      })
      .execute()
  })
  return person
}

const whoIs = async (token: { cookie?: string; key?: string }) => (await identify(made.app, token))?.person ?? null
const linksOf = (person: number) =>
  made.app.db.selectFrom('sign_in_links').select('purpose').where('person_id', '=', person).execute()

test('whoever is deactivated comes back without the sessions, keys and links of before, and nobody else loses any', async () => {
  const [ana, bo] = [await known('ana'), await known('bo')]
  const event = {
    id: 1,
    at: made.app.clock(),
    name: 'person.deactivated',
    actorId: null,
    hat: 'system',
    subjectKind: 'person',
    subjectId: ana,
    before: null,
    after: null,
    detail: null,
  }
  expect([await whoIs({ cookie: 'ana-cookie' }), await whoIs({ key: 'ana-key' })]).toEqual([ana, ana])
  await endAll.run(made.app, event)
  await endAll.run(made.app, event)
  expect([await whoIs({ cookie: 'ana-cookie' }), await whoIs({ key: 'ana-key' }), await linksOf(ana)]).toEqual([
    null,
    null,
    [],
  ])
  expect([await whoIs({ cookie: 'bo-cookie' }), await whoIs({ key: 'bo-key' }), await linksOf(bo)]).toEqual([
    bo,
    bo,
    [{ purpose: 'magic' }],
  ])
})

test('a change of rights changes the stamp, so that nothing known of before is used', async () => {
  const cy = await known('cy')
  const before = (await identify(made.app, { cookie: 'cy-cookie' }))?.stamp
  expect((await identify(made.app, { cookie: 'cy-cookie' }))?.stamp).toBe(before)
  const role = await made.app.db.selectFrom('roles').select('id').where('key', '=', 'agent').executeTakeFirstOrThrow()
  await made.app.db
    .insertInto('staff')
    .values({ person_id: cy, role_id: role.id, starts_at: made.app.clock() })
    .execute()
  const own = (await identify(made.app, { cookie: 'cy-cookie' }))?.stamp
  expect(own).not.toBe(before)
  await made.app.db
    .deleteFrom('role_grants')
    .where('role_id', '=', role.id)
    .where('permission', '=', 'people.view')
    .execute()
  expect((await identify(made.app, { cookie: 'cy-cookie' }))?.stamp).not.toBe(own)
})

test('what has long expired is forgotten, what has not stays', async () => {
  const old = await known('old')
  made.clock.forward(9 * DAY)
  const fresh = await known('fresh')
  await pruneSessions.run(made.app, {})
  const sessions = await made.app.db
    .selectFrom('sessions')
    .select('person_id')
    .where('person_id', 'in', [old, fresh])
    .execute()
  expect(sessions).toEqual([{ person_id: fresh }])
  expect([await linksOf(old), await linksOf(fresh)]).toEqual([[], [{ purpose: 'magic' }]])
})
