import { sql } from 'kysely'
import type { Db, Tx } from '../../src/kernel/db.ts'
import { type Filled, NOW } from './fill.ts'

/** What else hangs on people and companies of a world, thrown by dice: the same dice make the same things. */
export async function belongings(db: Db | Tx, filled: Filled, dice: readonly number[]): Promise<void> {
  let thrown = 0
  const die = (sides: number) => (dice[thrown++ % dice.length] ?? 0) % sides
  const person = () => filled.people[die(filled.people.length)] ?? 0
  const company = () => filled.companies[die(filled.companies.length)] ?? 0
  const ticket = () => filled.tickets[die(filled.tickets.length)] ?? 0
  const at = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
  /** What breaks a constraint of the database was not meant to be. */
  const write = async (statement: ReturnType<typeof sql>) => {
    await sql`savepoint belonging`.execute(db)
    try {
      await statement.execute(db)
    } catch {
      await sql`rollback to savepoint belonging`.execute(db)
    }
    await sql`release savepoint belonging`.execute(db)
  }
  const id = async (statement: ReturnType<typeof sql<{ id: number }>>) => (await statement.execute(db)).rows[0]?.id ?? 0

  for (const one of filled.people) {
    if (die(3) > 0)
      await write(sql`insert into logins (person_id, username, created_at) values (${one}, ${`user${one}`}, ${NOW})`)
    for (let n = die(3); n > 0; n--)
      await write(sql`insert into person_emails (person_id, address, is_primary, verified_at)
        values (${one}, ${`${['a', 'A', 'b', `c${one}`][die(4)]}@world${die(3)}.example`}, ${n === 1}, ${die(2) ? NOW : null})`)
    for (let n = die(3); n > 0; n--)
      await write(
        sql`insert into person_phones (person_id, number, is_primary) values (${one}, ${`+43 1 555000${die(4)}`}, ${n === 1})`,
      )
  }
  const group = await id(
    sql`insert into groups (name, created_at, updated_at) values ('All', ${NOW}, ${NOW}) returning id`,
  )
  const service = await id(
    sql`insert into services (name, created_at, updated_at) values ('Phones', ${NOW}, ${NOW}) returning id`,
  )
  const form = await id(
    sql`insert into forms (title, kinds, created_at, updated_at) values ('Car', '{person,company}', ${NOW}, ${NOW}) returning id`,
  )
  const fields: number[] = []
  for (const key of ['make', 'colour'])
    fields.push(
      await id(
        sql`insert into form_fields (form_id, key, position, type, label) values (${form}, ${key}, 1, 'text', ${key}) returning id`,
      ),
    )
  for (let n = 0; n < 12; n++) {
    const starts = at(-die(30))
    const ends = die(2) ? null : at(die(9))
    await write(sql`insert into watchers (ticket_id, person_id, added_at) values (${ticket()}, ${person()}, ${NOW})`)
    await write(
      sql`insert into replies (ticket_id, author_id, by_staff, html, body, source, created_at) values (${ticket()}, ${person()}, false, 'x', 'x', 'mail', ${NOW})`,
    )
    await write(
      sql`insert into notes (ticket_id, author_id, html, body, created_at) values (${ticket()}, ${person()}, 'x', 'x', ${NOW})`,
    )
    await write(
      sql`insert into group_members (group_id, person_id, starts_at, ends_at, added_by) values (${group}, ${person()}, ${starts}, ${ends}, ${person()})`,
    )
    await write(
      sql`insert into service_grants (service_id, person_id, role, starts_at, ends_at, granted_by) values (${service}, ${person()}, 'user', ${starts}, ${ends}, ${person()})`,
    )
    await write(
      sql`insert into service_grants (service_id, company_id, role, starts_at, ends_at) values (${service}, ${company()}, 'user', ${starts}, ${ends})`,
    )
    await write(
      sql`insert into memberships (person_id, company_id, is_employing, starts_at, ends_at, created_at) values (${person()}, ${company()}, ${die(2) > 0}, ${starts}, ${ends}, ${NOW})`,
    )
    await write(sql`insert into person_managers (person_id, manager_id) values (${person()}, ${person()})`)
    await write(sql`insert into person_personal (person_id, hobbies) values (${person()}, ${`chess ${n}`})`)
    await write(sql`insert into person_keys (key, person_id) values (${`key-${n}`}, ${person()})`)
    await write(sql`insert into company_domains (domain, company_id) values (${`d${n}.example`}, ${company()})`)
    await write(
      sql`insert into events (at, name, actor_id, hat, subject_kind, subject_id) values (${NOW}, 'person.edited', ${person()}, 'staff', 'person', ${person()})`,
    )
    await write(
      sql`insert into told (event_id, person_id, what, at) select id, ${person()}, 'x', ${NOW} from events where name = 'person.edited' order by random() limit 3`,
    )
    await write(
      sql`insert into person_sites (person_id, site_id, is_primary) select ${person()}, id, true from sites where company_id = ${company()} limit 1`,
    )
    await write(
      sql`insert into sites (company_id, name, primary_person_id) values (${company()}, ${`Site ${n}`}, ${person()})`,
    )
    await write(
      sql`update companies set primary_contact_id = ${person()}, account_manager_id = ${person()} where id = ${company()}`,
    )
    await write(
      sql`insert into duplicates (kind, one_id, other_id, reasons, weight, found_at) values ('person', ${person()}, ${person()}, '{name}', 1, ${NOW})`,
    )
    await write(
      sql`insert into form_answers (form_id, person_id, created_at, updated_at) values (${form}, ${person()}, ${NOW}, ${NOW})`,
    )
    await write(
      sql`insert into form_values (answer_id, field_id, value) select id, ${fields[die(2)]}, to_jsonb(${`v${n}`}::text) from form_answers order by id desc limit 1`,
    )
  }
}
