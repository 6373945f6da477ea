import { sql } from 'kysely'
import type { Db } from '../../../src/kernel/db.ts'
import { NOW } from '../../world/fill.ts'

/** Services with someone who has them, groups with members, forms and a code list: in use, put away, and with nobody. */
export async function fillServices(db: Db, people: readonly number[], team: number): Promise<void> {
  const [first = 0, second = 0] = people
  const statements = [
    sql`insert into services (name, is_portal, created_at, updated_at, retired_at)
      values ('Printing', true, ${NOW}, ${NOW}, null), ('Fax', false, ${NOW}, ${NOW}, ${NOW})`,
    sql`update services set description = 'MARK/see/service/' || id || '/'`,
    sql`insert into service_grants (service_id, person_id, team_id, role, starts_at)
      select id, person, team, role, ${NOW}::timestamptz - interval '1 day' from services,
        (values (${first}::bigint, null::bigint, 'user'), (${second}::bigint, null, 'user'), (null, ${team}::bigint, 'agent')) given(person, team, role)
      where name = 'Printing'`,
    sql`insert into groups (name, created_at, updated_at, archived_at)
      values ('Newsletter', ${NOW}, ${NOW}, null), ('Old list', ${NOW}, ${NOW}, ${NOW})`,
    sql`update groups set notes = 'MARK/see/group/' || id || '/'`,
    sql`insert into group_members (group_id, person_id, starts_at)
      select id, person, ${NOW}::timestamptz - interval '1 day' from groups, unnest(${sql.val(people)}::bigint[]) person`,
    sql`insert into code_lists (key, name, created_at, updated_at) values ('colour', 'Colours', ${NOW}, ${NOW}), ('shape', 'Shapes', ${NOW}, ${NOW})`,
    sql`insert into code_values (list_id, name, position, retired_at)
      select code_lists.id, 'Value ' || n, n, case when n = 2 then ${NOW}::timestamptz end from code_lists, generate_series(1, 2) n
      where key in ('colour', 'shape')`,
    sql`insert into forms (title, kinds, created_at, updated_at)
      values ('Onboarding', array['person', 'company', 'site', 'ticket'], ${NOW}, ${NOW}), ('Spare form', array['person'], ${NOW}, ${NOW})`,
    sql`insert into form_fields (form_id, key, position, type, label) select id, 'shoe', 1, 'text', 'Shoe size' from forms`,
  ]
  for (const statement of statements) await statement.execute(db)
}
