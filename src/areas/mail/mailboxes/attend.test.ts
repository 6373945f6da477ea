import { drain } from '../../../kernel/outbox.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testApp, type TestApp } from '../../../../test/app.ts'
import { type Dovecot, PASSWORD, startDovecot, whyNoDovecot } from '../../../../test/dovecot.ts'
import { eventsAbout, type Office, office } from '../../../../test/office.ts'
import { writeSetting } from '../../../kernel/settings.ts'
import { createTeam } from '../../teams/create.ts'
import { MESSAGE_MAX } from '../receive.ts'
import { addMailbox } from './add.ts'
import { attendMailboxes } from './attend-all.ts'
import { editMailbox } from './edit.ts'
import { privateServers } from './private-servers.ts'
import { removeMailbox } from './remove.ts'
import { tryMailbox } from './trial.ts'

const why = whyNoDovecot()
/** Longer than a mailbox takes to notice anything. */
const soon = { timeout: 12_000, interval: 100 }

describe.skipIf(why !== null)(
  `a mailbox on a real IMAP server${why === null ? '' : ` (${why})`}`,
  { timeout: 40_000 },
  () => {
    let made: TestApp
    let desk: Office
    let imap: Dovecot
    let stop: () => Promise<void>

    beforeAll(async () => {
      made = await testApp()
      desk = await office(made.app)
      await writeSetting(made.app.db, privateServers, ['127.0.0.0/8'], null, made.app.clock())
      imap = await startDovecot()
      stop = await attendMailboxes(made.app, 100)
    })
    afterAll(async () => {
      await stop()
      await imap.stop()
      await made.drop()
    })

    const add = async (user: string, more: object = {}) =>
      desk.make(addMailbox, await desk.me('Ada'), {
        name: user,
        host: '127.0.0.1',
        port: imap.port,
        secure: false,
        username: user,
        password: PASSWORD,
        ...more,
      })
    const edit = async (id: number, change: object) => desk.act(editMailbox, await desk.me('Ada'), { id, ...change })
    const send = (user: string, ...subjects: string[]) =>
      imap.as(user, async (client) => {
        for (const subject of subjects) await client.append('INBOX', letter(subject))
      })
    const stateOf = (id: number) =>
      made.app.db
        .selectFrom('mailboxes')
        .select(['last_error', 'last_seen_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow()
    const kept = (id: number) =>
      made.app.db
        .selectFrom('inbound_messages')
        .select(['id', 'subject', 'outcome'])
        .where('mailbox_id', '=', id)
        .orderBy('id')
        .execute()
    const untilRead = (user: string, count: number) =>
      expect.poll(async () => (await imap.see(user, 'INBOX')).filter(({ isRead }) => isRead).length, soon).toBe(count)

    test('what lay there and what comes becomes a ticket of its team, and is marked as read only then', async () => {
      const team = await desk.make(createTeam, await desk.me('Ada'), { name: 'Mailroom' })
      await send('team', 'First')
      const id = await add('team', { team })
      await untilRead('team', 1)
      await send('team', 'Second')
      await untilRead('team', 2)
      await drain(made.app, made.pool)
      const tickets = await made.app.db
        .selectFrom('tickets')
        .select(['subject', 'team_id'])
        .where('team_id', '=', team)
        .orderBy('id')
        .execute()
      expect(tickets).toEqual([
        { subject: 'First', team_id: team },
        { subject: 'Second', team_id: team },
      ])
      expect(await stateOf(id)).toEqual({ last_error: null, last_seen_at: made.app.clock() })
    })

    test('a message that is unread once more is kept once, another one with its text twice', async () => {
      await send('again', 'Once')
      const id = await add('again')
      await untilRead('again', 1)
      await imap.as('again', async (client) => {
        await client.mailboxOpen('INBOX')
        await client.messageFlagsRemove('1:*', ['\\Seen'])
        await client.append('INBOX', letter('Another'))
      })
      await untilRead('again', 2)
      await drain(made.app, made.pool)
      expect(await kept(id)).toMatchObject([
        { subject: 'Once', outcome: 'ticket' },
        { subject: 'Another', outcome: 'ticket' },
      ])
    })

    test('two desks over one database read it at the same time and keep each message once', async () => {
      const stopSecond = await attendMailboxes(made.app, 100)
      const subjects = Array.from({ length: 20 }, (_, at) => `Message ${at}`)
      await send('busy', ...subjects)
      const id = await add('busy')
      await untilRead('busy', 20)
      await stopSecond()
      await drain(made.app, made.pool)
      const found = await kept(id)
      expect(found.map(({ subject }) => subject ?? '').toSorted((a, b) => a.localeCompare(b))).toEqual(
        [...subjects].toSorted((a, b) => a.localeCompare(b)),
      )
      expect(found.every(({ outcome }) => outcome === 'ticket')).toBe(true)
    })

    test('taken messages go into a folder where one is set', async () => {
      await send('tidy', 'Away with me')
      await add('tidy', { moveTo: 'Taken' })
      await expect
        .poll(() => imap.see('tidy', 'Taken').catch(() => []), soon)
        .toEqual([{ subject: 'Away with me', isRead: true }])
      expect(await imap.see('tidy', 'INBOX')).toEqual([])
    })

    test('a wrong password is told without it; the right one helps within seconds', async () => {
      await send('locked', 'Behind the door')
      const id = await add('locked', { password: 'wrong-one' })
      await expect
        .poll(async () => (await stateOf(id)).last_error, soon)
        .toBe(`127.0.0.1:${imap.port} refuses the user name or the password.`)
      await edit(id, { password: PASSWORD })
      await untilRead('locked', 1)
      await expect.poll(async () => (await stateOf(id)).last_error, soon).toBeNull()
      expect(await eventsAbout(made.app.db, 'mailbox', id)).toEqual([
        'mailbox.added',
        'mailbox.failed',
        'mailbox.edited',
      ])
    })

    test('a stopped one leaves messages alone until it goes on; a removed one for good', async () => {
      const id = await add('pausing')
      await expect.poll(async () => (await stateOf(id)).last_seen_at, soon).not.toBeNull()
      await edit(id, { stopped: true })
      await send('pausing', 'Wait')
      await edit(id, { stopped: false })
      await untilRead('pausing', 1)
      await desk.act(removeMailbox, await desk.me('Ada'), { id })
      expect(
        await made.app.db
          .selectFrom('inbound_messages')
          .select('mailbox_id')
          .where('place', 'like', '%pausing@%')
          .execute(),
      ).toEqual([{ mailbox_id: null }])
    })

    test('a message that is too large stays, is named, and holds up no other', async () => {
      await imap.as('large', async (client) => {
        await client.append('INBOX', Buffer.concat([Buffer.from(letter('Film')), Buffer.alloc(MESSAGE_MAX, 'x')]))
        await client.append('INBOX', letter('Small'))
      })
      const id = await add('large')
      await untilRead('large', 1)
      await expect
        .poll(async () => (await stateOf(id)).last_error, soon)
        .toBe('A message stays in the mailbox: "Film" has 36 MB, and at most 35 MB can be taken.')
      expect(await imap.see('large', 'INBOX')).toEqual([
        { subject: 'Film', isRead: false },
        { subject: 'Small', isRead: true },
      ])
    })

    test('a server that goes away is told, and what came meanwhile is taken when it is back', async () => {
      const id = await add('lasting')
      await expect.poll(async () => (await stateOf(id)).last_seen_at, soon).not.toBeNull()
      await imap.kill()
      await expect
        .poll(async () => (await stateOf(id)).last_error, soon)
        .toBe(`Nothing listens at 127.0.0.1:${imap.port}: check the port.`)
      await imap.start()
      await send('lasting', 'After the storm')
      await untilRead('lasting', 1)
      await expect.poll(async () => (await stateOf(id)).last_error, soon).toBeNull()
    })

    test('a trial says what it found and takes nothing', async () => {
      await send('trial', 'One', 'Two')
      const id = await add('trial')
      await edit(id, { stopped: true })
      const works = await desk.act(tryMailbox, await desk.me('Ada'), { id })
      expect(works).toMatchObject({ works: true, trouble: null, messages: 2, tellsAtOnce: true, folders: ['INBOX'] })
      await edit(id, { folder: 'Nowhere' })
      expect(await desk.act(tryMailbox, await desk.me('Ada'), { id })).toMatchObject({
        works: false,
        trouble: 'There is no folder "Nowhere" in this mailbox.',
      })
    })

    test.each([
      [
        'encryption with a certificate that nobody trusts',
        () => ({ port: imap.tlsPort, secure: true }),
        'is signed by nobody this machine trusts',
      ],
      [
        'encryption where there is none',
        () => ({ port: imap.port, secure: true }),
        'does not speak TLS from the first byte',
      ],
    ])('%s is refused', async (_what, how, sentence) => {
      const id = await add('refused', { ...how(), name: sentence })
      expect(await desk.act(tryMailbox, await desk.me('Ada'), { id })).toMatchObject({
        works: false,
        trouble: expect.stringContaining(sentence),
      })
      await desk.act(removeMailbox, await desk.me('Ada'), { id })
    })
  },
)

const letter = (subject: string) =>
  [
    `From: Ana <ana@acme.example>`,
    'To: desk@desk.example',
    `Subject: ${subject}`,
    `Message-ID: <${subject.replaceAll(' ', '.')}@acme.example>`,
    'Date: Sun, 22 Nov 2026 09:00:00 +0000',
    '',
    `About ${subject}.`,
    '',
  ].join('\r\n')
