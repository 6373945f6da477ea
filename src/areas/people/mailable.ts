import { type RawBuilder, sql } from 'kysely'

/** How mail would reach a person: their primary address, and what stands against it. */
export type Mailable = {
  person: number
  name: string
  language: string | null
  address: string | null
  isActive: boolean
  hasBounced: boolean
}

/** SQL: how mail would reach each of these people (one column `id`), by name. */
export const mailableAmong = (people: RawBuilder<{ id: number }>) => sql<Mailable>`
  select people.id as person, people.name, people.language, email.address,
    people.deactivated_at is null as "isActive", email.bounced_at is not null as "hasBounced"
  from people left join person_emails email on email.person_id = people.id and email.is_primary
  where people.id in (${people}) order by people.name_key, people.id`
