import { sql } from 'kysely'
import type { App } from '../../../src/kernel/app.ts'
import type { Db } from '../../../src/kernel/db.ts'
import { hashOf } from '../../../src/kernel/ids.ts'
import { fill, type Filled, NOW } from '../../world/fill.ts'
import { fillRequests } from './fill-requests.ts'
import { fillServices } from './fill-services.ts'
import { castWorld, type Name, names } from './people.ts'

/** A text that only those may read who may take this action on this record; answers are searched for it. */
export const mark = (action: string, kind: string, id: number | string): string => `MARK/${action}/${kind}/${id}/`

export type Cast = Filled & { idOf: (name: Name) => number }

/** The token that stands for a session or key of a person. */
export const tokenOf = (what: 'session' | 'ended' | 'key', person: number): string =>
  `law-${what}-${person}`.padEnd(43, 'x')

const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000)

/** The world of the laws in an empty, prepared database: with logins, sessions, keys, mails, notes, files, sites. */
export async function furnish(app: App): Promise<Cast> {
  const { db } = app
  const filled = await fill(db, castWorld)
  const cast = { ...filled, idOf: (name: Name) => filled.people[names.indexOf(name)] ?? 0 }
  await raiseLevels(db, cast)
  await addSpares(db)
  await letIn(db, cast)
  await fillRecords(db)
  await fillFiles(app, cast)
  await fillMail(db, cast)
  await fillRequests(
    db,
    (['basic', 'advanced', 'manager', 'resource'] as const).map((name) => cast.idOf(name)),
  )
  await fillServices(db, [cast.idOf('basic'), cast.idOf('advanced')], cast.teams[0] ?? 0)
  await sql`select setval(pg_get_serial_sequence('tickets', 'id'), 1000)`.execute(db)
  return cast
}

/** Levels of which a random world knows nothing. */
async function raiseLevels(db: Db, cast: Cast): Promise<void> {
  for (const [name, key] of [
    ['resource', 'co-managed-resource'],
    ['administrator', 'co-managed-administrator'],
  ] as const)
    await sql`update memberships set level_id = (select id from levels where key = ${key}) where person_id = ${cast.idOf(name)}`.execute(
      db,
    )
}

/** A role, level and team role that nobody holds, an archived company and team: what can be deleted or brought back. */
async function addSpares(db: Db): Promise<void> {
  await sql`insert into roles (name, rank) values ('Spare', 5), ('Spare too', 6)`.execute(db)
  await sql`insert into levels (name, rank, kind) values ('Spare', 5, 'client'), ('Spare too', 6, 'client')`.execute(db)
  await sql`insert into team_roles (name) values ('Spare'), ('Spare too')`.execute(db)
  await sql`insert into companies (name, created_at, updated_at, archived_at) values ('Archived', ${NOW}, ${NOW}, ${NOW})`.execute(
    db,
  )
  await sql`insert into teams (name, created_at, updated_at, archived_at) values ('Archived', ${NOW}, ${NOW}, ${NOW})`.execute(
    db,
  )
}

async function letIn(db: Db, cast: Cast): Promise<void> {
  for (const name of names) {
    const person = cast.idOf(name)
    await db
      .insertInto('person_emails')
      .values({ person_id: person, address: `${name.toLowerCase()}@acme.example`, is_primary: true, verified_at: NOW })
      .execute()
    await db
      .insertInto('person_phones')
      .values({ person_id: person, number: `+43 1 55${person}`, is_primary: true })
      .execute()
    await db
      .insertInto('logins')
      .values({ person_id: person, username: name.toLowerCase(), created_at: day(-30) })
      .execute()
    await session(db, person, 'session', day(20))
    await session(db, person, 'ended', day(-1))
    const membership = cast.memberships[names.indexOf(name)]?.[0]
    const hat = membership === undefined ? 'staff' : `membership:${membership}`
    const key = { token_hash: hashOf(tokenOf('key', person)), person_id: person, hat, created_at: NOW, used_at: NOW }
    const { id } = await db
      .insertInto('api_keys')
      .values({ ...key, name: '-' })
      .returning('id')
      .executeTakeFirstOrThrow()
    await db
      .updateTable('api_keys')
      .set({ name: mark('see', 'key', id) })
      .where('id', '=', id)
      .execute()
  }
}

async function session(db: Db, person: number, what: 'session' | 'ended', expires: Date): Promise<void> {
  const row = {
    token_hash: hashOf(tokenOf(what, person)),
    person_id: person,
    created_at: day(-2),
    seen_at: NOW,
    expires_at: expires,
  }
  const { id } = await db.insertInto('sessions').values(row).returning('id').executeTakeFirstOrThrow()
  await db
    .updateTable('sessions')
    .set({ browser: mark('see', 'session', id) })
    .where('id', '=', id)
    .execute()
}

/** Marks on what people, companies, teams and tickets hold; a reply and a note on every ticket. */
async function fillRecords(db: Db): Promise<void> {
  await sql`update people set notes = 'MARK/know/person/' || id || '/', alert = 'MARK/know/person/' || id || '/'`.execute(
    db,
  )
  await sql`insert into person_personal (person_id, remarks) select id, 'MARK/view-personal/person/' || id || '/' from people`.execute(
    db,
  )
  await sql`insert into person_contracts (person_id, notes) select id, 'MARK/view-personal/person/' || id || '/' from people`.execute(
    db,
  )
  await sql`insert into person_addresses (person_id, lines, is_primary) select id, 'MARK/see/person/' || id || '/', true from people`.execute(
    db,
  )
  await sql`insert into person_websites (person_id, url) select id, 'https://www.example/MARK/see/person/' || id || '/' from people`.execute(
    db,
  )
  await sql`insert into person_pictures (person_id, type, content, stamp)
    select id, 'image/png', convert_to('MARK/see/person/' || id || '/', 'UTF8'), '-' from people`.execute(db)
  await sql`update companies set notes = 'MARK/know/company/' || id || '/'`.execute(db)
  await sql`update teams set notes = 'MARK/see/team/' || id || '/'`.execute(db)
  await sql`insert into sites (company_id, name, address) select id, 'Main house', 'MARK/see/company/' || id || '/' from companies`.execute(
    db,
  )
  await sql`insert into company_domains (domain, company_id) select 'company-' || id || '.example', id from companies`.execute(
    db,
  )
  await sql`update tickets set subject = 'MARK/see/ticket/' || id || '/'`.execute(db)
  await sql`insert into replies (ticket_id, author_id, by_staff, html, body, source, created_at)
    select id, requester_id, false, '<p>MARK/see/ticket/' || id || '/</p>', 'MARK/see/ticket/' || id || '/', 'portal', ${NOW} from tickets`.execute(
    db,
  )
  await sql`insert into notes (ticket_id, author_id, html, body, created_at)
    select id, assignee_id, '<p>MARK/work/ticket/' || id || '/</p>', 'MARK/work/ticket/' || id || '/', ${NOW} from tickets`.execute(
    db,
  )
}

/** A file on the reply and one on the note of every ticket. */
async function fillFiles({ db, store }: App, { tickets }: Cast): Promise<void> {
  for (const ticket of tickets)
    for (const [action, table] of [
      ['see', 'reply'],
      ['work', 'note'],
    ] as const) {
      const text = mark(action, 'ticket', ticket)
      const { key, size, sha256 } = await store.put(Buffer.from(text), { max: 1000 })
      const file = { key, size, sha256, name: text, type: 'text/plain', held: true, created_at: NOW }
      const { id } = await db.insertInto('files').values(file).returning('id').executeTakeFirstOrThrow()
      await sql`insert into ${sql.table(`${table}_files`)} (${sql.ref(`${table}_id`)}, file_id)
        select id, ${id} from ${sql.table(table === 'reply' ? 'replies' : 'notes')} where ticket_id = ${ticket}`.execute(
        db,
      )
    }
}

/** Captured, stopped and parked mail. */
async function fillMail(db: Db, cast: Cast): Promise<void> {
  for (const [name, isSecret] of [
    ['owner', true],
    ['admin', true],
    ['basic', false],
    ['manager', true],
  ] as const) {
    const to = {
      to_address: `${name}@acme.example`,
      to_person_id: cast.idOf(name),
      is_secret: isSecret,
      html: '',
      text: '',
      subject: '-',
    }
    const { id } = await db
      .insertInto('outbound_messages')
      .values({
        ...to,
        created_at: NOW,
        from_address: 'desk@desk.example',
        from_name: 'Desk',
        message_id: `<${name}@desk.example>`,
        is_auto: true,
        next_at: NOW,
        state: 'captured',
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const captured = await db
      .insertInto('captured_messages')
      .values({ ...to, outbound_id: id, captured_at: NOW, raw: Buffer.from('-') })
      .returning('id')
      .executeTakeFirstOrThrow()
    const text = mark('see', 'captured-mail', captured.id)
    await db
      .updateTable('captured_messages')
      .set({ text, html: text, subject: text })
      .where('id', '=', captured.id)
      .execute()
    await db
      .insertInto('mail_suppressions')
      .values({ address: `${name}@gone.example`, reason: 'bounced', since: NOW })
      .execute()
    await db
      .insertInto('inbound_messages')
      .values({
        received_at: NOW,
        door: 'smtp',
        raw_key: `absent-${name}`,
        size: 10,
        outcome: 'parked',
        reason: 'It loops.',
        from_address: `${name}@acme.example`,
        done_at: NOW,
      })
      .execute()
  }
  await sql`update inbound_messages set subject = 'MARK/see/inbound-message/' || id || '/'`.execute(db)
  await sql`update mail_suppressions set reason = 'MARK/see/suppression/' || id || '/'`.execute(db)
}
