import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { unseal } from '../../../kernel/seal.ts'
import { archiveTeam } from '../../teams/archive.ts'
import { createTeam } from '../../teams/create.ts'
import { addMailbox } from './add.ts'
import { editMailbox } from './edit.ts'
import { listMailboxes, readMailbox } from './list.ts'
import { passwordPlace } from './mailbox.ts'
import { removeMailbox } from './remove.ts'
import { tryMailbox } from './trial.ts'

const PASSWORD = 'never-to-be-seen-again'
const wanted = { name: 'Support', host: 'imap.acme.example', username: 'support@acme.example', password: PASSWORD }

let made: TestApp
let desk: Office
beforeAll(async () => {
  made = await testApp()
  desk = await office(made.app)
})
afterAll(() => made.drop())
beforeEach(() => made.app.db.deleteFrom('mailboxes').execute())

const add = async (more: object = {}) => desk.make(addMailbox, await desk.me('Ada'), { ...wanted, ...more })
const passwordOf = async (id: number) => {
  const { sealed_password: sealed } = await made.app.db
    .selectFrom('mailboxes')
    .select('sealed_password')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return unseal(made.app.place.folder, sealed, passwordPlace(id))
}

test('an administrator adds one; agents neither add nor see any', async () => {
  const id = await add()
  expect(await desk.ask(readMailbox, await desk.me('Ada'), { id })).toMatchObject({
    name: 'Support',
    port: 993,
    secure: true,
    folder: 'INBOX',
    moveTo: null,
    team: null,
    trouble: null,
  })
  const gus = await desk.me('Gus')
  await expect(desk.act(addMailbox, gus, { ...wanted, name: 'Other' })).rejects.toMatchObject({ kind: 'forbidden' })
  await expect(desk.ask(readMailbox, gus, { id })).rejects.toMatchObject({ kind: 'not-found' })
  expect(await desk.ask(listMailboxes, gus, {})).toMatchObject({ items: [] })
  await expect(desk.act(tryMailbox, gus, { id })).rejects.toMatchObject({ kind: 'not-found' })
})

test('its password is kept sealed and said nowhere', async () => {
  const id = await add()
  const ada = await desk.me('Ada')
  await desk.act(editMailbox, ada, { id, name: 'Help', password: `${PASSWORD}-2` })
  expect(await passwordOf(id)).toBe(`${PASSWORD}-2`)
  const told = [await desk.ask(readMailbox, ada, { id }), await desk.ask(listMailboxes, ada, {})]
  const stored = await sql<{
    text: string
  }>`select to_jsonb(mailboxes)::text as text from mailboxes union all select to_jsonb(events)::text from events`.execute(
    made.app.db,
  )
  expect(JSON.stringify([told, stored.rows])).not.toContain(PASSWORD)
  expect(await eventsAbout(made.app.db, 'mailbox', id)).toEqual(['mailbox.added', 'mailbox.edited'])
})

test('another server, user or no encryption needs the password anew, so that it cannot be sent to a stranger', async () => {
  const id = await add()
  const ada = await desk.me('Ada')
  for (const change of [{ host: 'imap.evil.example' }, { port: 143 }, { username: 'x' }, { secure: false }])
    await expect(desk.act(editMailbox, ada, { id, ...change })).rejects.toMatchObject({
      detail: { fields: { password: expect.any(String) } },
    })
  await desk.act(editMailbox, ada, { id, host: 'imap.globex.example', password: 'new' })
  expect(await passwordOf(id)).toBe('new')
})

test('it is stopped, goes on, and is removed', async () => {
  const id = await add()
  const ada = await desk.me('Ada')
  const stoppedAt = async () =>
    z.object({ stoppedAt: z.string().nullable() }).parse(await desk.ask(readMailbox, ada, { id })).stoppedAt
  await desk.act(editMailbox, ada, { id, stopped: true, version: 1 })
  expect(await stoppedAt()).toBe(made.app.clock().toISOString())
  await expect(desk.act(editMailbox, ada, { id, stopped: false, version: 1 })).rejects.toMatchObject({
    kind: 'conflict',
  })
  await desk.act(editMailbox, ada, { id, stopped: false, version: 2 })
  expect(await stoppedAt()).toBeNull()
  await desk.act(removeMailbox, ada, { id })
  await expect(desk.ask(readMailbox, ada, { id })).rejects.toMatchObject({ kind: 'not-found' })
})

test('names and folders are there once, and teams are in use', async () => {
  await add()
  await expect(add({ username: 'other' })).rejects.toMatchObject({
    detail: { fields: { name: 'There is a mailbox of this name already.' } },
  })
  await expect(add({ name: 'Other', host: 'IMAP.acme.example' })).rejects.toMatchObject({
    detail: { fields: { username: 'This folder of this user is read already.' } },
  })
  const ada = await desk.me('Ada')
  const team = await desk.make(createTeam, ada, { name: 'Mailroom' })
  const id = await add({ name: 'Other', username: 'other', team })
  expect(await desk.ask(readMailbox, ada, { id })).toMatchObject({ team: { id: team, name: 'Mailroom' } })
  await desk.act(archiveTeam, ada, { id: team })
  await desk.act(editMailbox, ada, { id, name: 'Third', team })
  await expect(add({ name: 'Fourth', username: 'fourth', team })).rejects.toMatchObject({
    detail: { fields: { team: 'There is no such team in use.' } },
  })
})

test.each([
  [{ host: 'http://imap.acme.example' }, 'host'],
  [{ host: 'imap.acme.example:993' }, 'host'],
  [{ port: 0 }, 'port'],
  [{ port: 70_000 }, 'port'],
  [{ password: '' }, 'password'],
  [{ password: 'two\nlines' }, 'password'],
  [{ username: 'two\nlines' }, 'username'],
  [{ folder: '' }, 'folder'],
])('%o is refused with a sentence', async (wrong, field) => {
  await expect(add(wrong)).rejects.toMatchObject({
    kind: 'invalid',
    detail: { fields: { [field]: expect.any(String) } },
  })
})

test('this machine and its network are closed until they are named in the setting', async () => {
  const ada = await desk.me('Ada')
  for (const host of ['127.0.0.1', 'localhost', '::1', '10.0.0.1', '169.254.169.254', '::ffff:127.0.0.1']) {
    const id = await add({ host })
    expect(await desk.act(tryMailbox, ada, { id })).toMatchObject({
      works: false,
      trouble: expect.stringContaining('is not on the internet: name its network in the setting mail.private-servers'),
    })
    await desk.act(removeMailbox, ada, { id })
  }
})

test('without the key the desk works and the mailbox says what it needs', async () => {
  const id = await add({ host: '127.0.0.1' })
  const ada = await desk.me('Ada')
  rmSync(join(made.app.place.folder, 'secret.key'))
  expect(await desk.act(tryMailbox, ada, { id })).toMatchObject({
    works: false,
    trouble: expect.stringContaining('secret.key) is gone'),
  })
  await desk.act(editMailbox, ada, { id, password: 'again' })
  expect(await passwordOf(id)).toBe('again')
})
