import type { Seeding } from './seeding.ts'
import { companyFirsts, companyLasts } from './names.ts'

/** Share of all companies that stands at each level or above: five levels, the roots first. */
const upTo = [0.05, 0.25, 0.55, 0.8, 1]
const kinds = ['corporation', 'subsidiary', 'subsidiary', 'department', 'office']

/** Companies in trees of up to five levels; low numbers have more below them, and later more people and tickets. */
export async function seedCompanies({ client, amounts, before, now }: Seeding): Promise<void> {
  const last = (level: number) =>
    level < 0 ? 0 : Math.max(level + 1, Math.floor(amounts.companies * (upTo[level] ?? 1)))
  for (const [level, kind] of kinds.entries()) {
    const from = last(level - 1) + 1
    const to = Math.min(amounts.companies, last(level))
    const above = { first: last(level - 2), many: last(level - 1) - last(level - 2) }
    const parent =
      level === 0 ? 'null::bigint' : `${before.companies + above.first} + pg_temp.spread(${above.many}, 1.6, n, 1)`
    await client.query(
      `insert into companies (id, name, kind, parent_id, ancestors, created_at, updated_at) overriding system value
       select made.id, made.name, $1, made.parent, coalesce(up.ancestors, '{}') || made.id, $2, $2
       from (select ${before.companies} + n as id, ${parent} as parent,
               pg_temp.pick($3::text[], n, 2) || ' ' || pg_temp.pick($4::text[], n, 3) || ' ' || n as name
             from generate_series(${from}, ${to}) n) made
       left join companies up on up.id = made.parent order by made.id`,
      [kind, now, companyFirsts, companyLasts],
    )
  }
  await client.query(`
    insert into company_domains (domain, company_id)
    select 'company-' || id || '.example', id from companies where id > ${before.companies} and (id % 3 > 0 or parent_id is null)`)
}
