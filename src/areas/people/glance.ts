import { type Expression, sql } from 'kysely'
import { primaryAddressOf } from './address.ts'

/** SQL: a person in the few words that tell them from another of the same name: `{id, name, code, detail, isAway}`. */
export const personGlance = (person: Expression<number>) => sql`(
  select jsonb_build_object('id', glance.id, 'name', glance.name, 'code', glance.code,
    'detail', coalesce(${primaryAddressOf(sql.ref('glance.id'))}, glance.title), 'isAway', glance.deactivated_at is not null)
  from people glance where glance.id = ${person})`
