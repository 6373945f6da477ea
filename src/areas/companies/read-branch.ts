import { sql } from 'kysely'
import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { companyAccess } from './access.ts'
import { branchOf } from './branch.ts'

const branch = branchOf(sql.ref<number>('companies.id'))

/** How much comes along when a company is moved or put away: what a person is told before they do it. */
export const readBranch = read({
  name: 'company.branch',
  route: 'GET /companies/:id/branch',
  says: 'How many companies in use stand below a company, and how many people and sites they have together with it.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({ below: z.number(), people: z.number(), sites: z.number() }),
  on: companyAccess,
  rule: 'know',
  select: (q, { now }) =>
    q.select([
      sql<number>`(select count(*) from companies below
        where below.ancestors @> array[companies.id] and below.id <> companies.id and below.archived_at is null)`.as(
        'below',
      ),
      sql<number>`(select count(distinct m.person_id) from memberships m where m.company_id in (${branch})
        and m.starts_at <= ${now} and (m.ends_at is null or m.ends_at > ${now}))`.as('people'),
      sql<number>`(select count(*) from sites where sites.company_id in (${branch}))`.as('sites'),
    ]),
})
