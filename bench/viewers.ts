import { sql } from 'kysely'
import type { App } from '../src/kernel/app.ts'
import { type Me, wear } from '../src/kernel/me.ts'

/** People who look at lists in the same way; several of each, so that a figure is not about one person's pages. */
export type Viewers = { says: string; people: Me[] }

const KEEP = 40

type Wish = { says: string; hat: 'staff' | 'membership'; people: string }

/** Managers whose tree has about so many tickets. */
const MANAGED_TICKETS = 5000

const wishes: readonly Wish[] = [
  {
    says: 'customer with 3 tickets',
    hat: 'membership',
    people: `select m.person_id as id from memberships m join levels on levels.id = m.level_id and levels.key = 'basic'
      where m.is_employing and (select count(*) from tickets where membership_id = m.id) = 3 and m.person_id % 50 <> 1 limit ${KEEP}`,
  },
  {
    says: `manager of a tree with about ${MANAGED_TICKETS}`,
    hat: 'membership',
    people: `select m.person_id as id from (select principal / 16 as company, count(*) as n from ticket_access where principal % 16 = 2 group by 1 having count(*) between 2000 and 12000) tree
      join memberships m on m.company_id = tree.company and m.is_employing join levels on levels.id = m.level_id and levels.key = 'manager'
      where m.person_id % 50 <> 1 order by abs(tree.n - ${MANAGED_TICKETS}), m.person_id limit ${KEEP}`,
  },
  {
    says: 'participant in very many',
    hat: 'membership',
    people: `select person_id as id from participants group by 1 order by count(*) desc limit 1`,
  },
  {
    says: 'agent of the largest team',
    hat: 'staff',
    people: `select member.person_id as id from team_members member join team_roles on team_roles.id = team_role_id and team_roles.key = 'member'
      join staff using (person_id) join roles on roles.id = role_id and roles.key = 'agent'
      where team_id = (select team_id from tickets group by 1 order by count(*) desc limit 1)
        and (select count(*) from team_members other where other.person_id = member.person_id) <= 2 order by 1 limit ${KEEP}`,
  },
  {
    says: 'agent with own work only',
    hat: 'staff',
    people: `select person_id as id from team_members member join team_roles on team_roles.id = team_role_id and team_roles.key = 'own-work'
      group by 1 having count(*) <= 2 order by 1 limit ${KEEP}`,
  },
  {
    says: 'agent of 12 teams',
    hat: 'staff',
    people: `select person_id as id from team_members group by 1 having count(*) >= 12 order by 1 limit ${KEEP}`,
  },
  {
    says: 'admin',
    hat: 'staff',
    people: `select person_id as id from staff join roles on roles.id = role_id and roles.key = 'admin' order by 1 limit ${KEEP}`,
  },
]

/** Some people of each kind, found in the load itself. */
export async function findViewers(app: App): Promise<Viewers[]> {
  const kinds: Viewers[] = []
  for (const { says, hat, people } of wishes) {
    const found = await sql<{ id: number }>`${sql.raw(people)}`.execute(app.db)
    const at = app.clock()
    const known = await app.who.load(
      app.db,
      found.rows.map((row) => row.id),
      at,
    )
    const worn = [...known].flatMap(
      ([person, one]) => wear(person, one, at, one.hats.find(({ key }) => key.startsWith(hat))?.key ?? 'none') ?? [],
    )
    kinds.push({ says, people: worn })
  }
  return kinds
}
