import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import nodemailer from 'nodemailer'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { listener } from '../../src/areas/mail/smtp-listener.ts'
import { makeLog } from '../../src/cli/log.ts'
import { open, placeOf } from '../../src/cli/open.ts'
import type { Product as Desk } from '../../src/kernel/area.ts'
import { writeSetting } from '../../src/kernel/settings.ts'
import { buildProduct, freePort, type Product, type Running } from './product.ts'

const ROUNDS = [5, 12, 19]
const EACH = 24

let product: Product
let env: { FOYER_DATA: string }
let port: number

beforeAll(async () => {
  product = await buildProduct()
  env = { FOYER_DATA: product.folder('data') }
  port = await freePort()
  await inDesk((app) => writeSetting(app.db, listener, { host: '127.0.0.1', port }, null, app.clock()))
}, 60_000)
afterAll(() => product.remove())

/** Works in the desk's database while the desk itself is not running. */
async function inDesk<T>(work: (app: Desk) => Promise<T>): Promise<T> {
  const { app, close } = await open(
    env,
    placeOf(env),
    makeLog(() => {}),
  )
  try {
    return await work(app)
  } finally {
    await close()
  }
}

test(
  'kill -9 of the desk or of its database in the middle of mail loses nothing, doubles nothing, leaves nothing half',
  { timeout: 90_000 },
  async () => {
    const acknowledged = new Set<string>()
    const waiting: string[] = []
    for (const [round, after] of ROUNDS.entries()) {
      waiting.push(...subjectsOf(round))
      const desk = await product.start(env)
      await feed(waiting, acknowledged, async (count) => {
        if (count === after) await desk.kill()
      })
      // As a mail server would, what was not acknowledged is sent again, byte by byte the same.
      waiting.splice(0, waiting.length, ...waiting.filter((subject) => !acknowledged.has(subject)))
      expect(waiting.length).toBeGreaterThan(0)
    }
    const desk = await product.start(env)
    const database = postmasterOf(env.FOYER_DATA)
    waiting.push(...subjectsOf(ROUNDS.length))
    await feed(waiting, acknowledged, async (count) => {
      if (count === 10) process.kill(database, 'SIGKILL')
    })
    await expect.poll(() => isReady(desk), { timeout: 15_000, interval: 50 }).toBe(true)
    expect(postmasterOf(env.FOYER_DATA)).not.toBe(database)
    await feed(
      waiting.filter((subject) => !acknowledged.has(subject)),
      acknowledged,
    )
    await desk.kill()

    const sent = [...ROUNDS.keys(), ROUNDS.length].flatMap(subjectsOf)
    expect([...acknowledged].sort()).toEqual([...sent].sort())
    const last = await product.start(env)
    await inDesk(async (app) => {
      await expect
        .poll(() => inspect(app).then(({ undecided }) => undecided), { timeout: 20_000, interval: 100 })
        .toBe(0)
      expect(await last.stop()).toBe(0)
      const { tickets, ...wrong } = await inspect(app)
      expect(tickets.sort()).toEqual([...sent].sort())
      expect(wrong).toEqual({ undecided: 0, otherwise: 0, half: 0 })
    })
  },
)

const subjectsOf = (round: number) => Array.from({ length: EACH }, (_, at) => `Round ${round} message ${at}`)

/** Sends each as a person of its own, over four connections; tells how many were acknowledged so far. */
async function feed(
  subjects: readonly string[],
  acknowledged: Set<string>,
  told: (count: number) => Promise<void> = async () => {},
): Promise<void> {
  const transport = nodemailer.createTransport({
    host: '127.0.0.1',
    port,
    pool: true,
    maxConnections: 4,
    maxMessages: 1000,
    ignoreTLS: true,
  })
  let count = 0
  await Promise.all(
    subjects.map(async (subject) => {
      const from = `${subject.replaceAll(' ', '.').toLowerCase()}@acme.example`
      const raw = `From: ${from}\r\nTo: desk@desk.example\r\nSubject: ${subject}\r\nMessage-ID: <${from}>\r\n\r\nAbout ${subject}.\r\n`
      const isTaken = await transport.sendMail({ envelope: { from, to: 'desk@desk.example' }, raw }).then(
        ({ response }) => response.startsWith('250'),
        () => false,
      )
      if (!isTaken) return
      acknowledged.add(subject)
      await told(++count)
    }),
  )
  transport.close()
}

const postmasterOf = (folder: string) =>
  z.coerce.number().parse(readFileSync(join(folder, 'pg', 'postmaster.pid'), 'utf8').split('\n')[0])

const isReady = (desk: Running) =>
  fetch(`${desk.url}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  )

/** What came of the messages, and what must not be there. */
async function inspect({ db }: Desk) {
  const tickets = await db.selectFrom('tickets').select('subject').execute()
  const count = async (query: RawBuilder<{ n: number }>) => (await query.execute(db)).rows[0]?.n
  return {
    tickets: tickets.map(({ subject }) => subject),
    undecided: await count(sql`select count(*) as n from inbound_messages where done_at is null`),
    /** Anything else than a ticket, or the twin of one. */
    otherwise: await count(
      sql`select count(*) as n from inbound_messages where outcome <> 'ticket' and not (outcome = 'parked' and ticket_id is not null)`,
    ),
    half: await count(sql`select count(*) as n from tickets where
      (select count(*) from replies where ticket_id = tickets.id) <> 1
      or (select count(*) from inbound_messages where ticket_id = tickets.id and outcome = 'ticket') <> 1
      or (select count(*) from events where subject_kind = 'ticket' and subject_id = tickets.id and name = 'ticket.opened') <> 1
      or not exists (select from person_emails where person_id = tickets.requester_id)`),
  }
}
