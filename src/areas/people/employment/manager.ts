import { type Expression, sql } from 'kysely'
import { personBrief } from '../person.ts'

/** SQL: `{id, name}` of whom a person reports to. Staff who may know the person may know this, too. */
export const managerOf = (person: Expression<number>) =>
  sql`(select ${personBrief(sql.ref('person_managers.manager_id'))} from person_managers where person_managers.person_id = ${person})`

/** SQL: how many people report to a person directly. */
export const reportCountOf = (person: Expression<number>) =>
  sql<number>`(select count(*)::int from person_managers where person_managers.manager_id = ${person})`

/** SQL: the person reports to that manager directly. */
export const reportsTo = (person: Expression<number>, manager: number) =>
  sql<boolean>`exists (select from person_managers where person_managers.person_id = ${person} and person_managers.manager_id = ${manager})`
