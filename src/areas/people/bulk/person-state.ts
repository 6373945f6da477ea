import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import { personAccess } from '../access.ts'

/** What work in batches reads and writes of a person. */
export const personState = z.object({
  code: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  language: z.string().nullable(),
  timeZone: z.string().nullable(),
  notes: z.string(),
  alert: z.string().nullable(),
  /** The primary one first. */
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  manager: z.number().nullable(),
  isActive: z.boolean(),
})

export type PersonState = z.output<typeof personState>

export type KnownState = {
  id: number
  state: PersonState
  /** The name as it is compared: small letters without marks. */
  nameKey: string
  /** What the asker may do with them, by the rule of people. */
  can: Record<string, boolean>
  isMyself: boolean
}

/** These people as they stand, locked until the transaction ends; those the asker may not know are left out. */
export async function lockStates(tx: Tx, ids: readonly number[], me: Me): Promise<Map<number, KnownState>> {
  if (ids.length === 0) return new Map()
  const found = await sql<{ id: number; nameKey: string; can: Record<string, boolean>; state: unknown }>`
    select people.id, people.name_key as "nameKey", ${personAccess.hints(me)} as can, jsonb_build_object(
      'code', people.code, 'name', people.name, 'title', people.title, 'language', people.language,
      'timeZone', people.time_zone, 'notes', people.notes, 'alert', people.alert, 'isActive', people.deactivated_at is null,
      'emails', coalesce((select jsonb_agg(address order by is_primary desc, person_emails.id) from person_emails where person_id = people.id), '[]'),
      'phones', coalesce((select jsonb_agg(number order by is_primary desc, person_phones.id) from person_phones where person_id = people.id), '[]'),
      'manager', (select manager_id from person_managers where person_id = people.id)) as state
    from people where people.id = any(${sql.val([...ids])}::bigint[]) and ${personAccess.where('know', me)}
    order by people.id for update of people`.execute(tx)
  return new Map(
    found.rows.map(({ id, nameKey, can, state }) => [
      id,
      { id, nameKey, can, state: personState.parse(state), isMyself: id === me.person },
    ]),
  )
}
