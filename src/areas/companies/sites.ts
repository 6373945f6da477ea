import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Tables, Tx } from '../../kernel/db.ts'
import { conflict, invalid, notFound } from '../../kernel/errors.ts'
import * as schema from '../../kernel/schema.ts'

/** A place of a company (HM-2): building, office or workgroup, in a tree of its own. */
export const siteFields = {
  name: schema.line(120),
  kind: z.enum(['building', 'office', 'workgroup']),
  parent: schema.id.nullable(),
  address: schema.text(500),
  timeZone: schema.timeZone.nullable(),
  primaryPerson: schema.id.nullable(),
}

export type Site = Selectable<Tables['sites']>

/** The site of this company, locked. Errors: `not-found`. */
export async function siteOf(tx: Tx, company: number, site: number): Promise<Site> {
  const found = await tx
    .selectFrom('sites')
    .selectAll()
    .where('id', '=', site)
    .where('company_id', '=', company)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw notFound()
  return found
}

/** Errors: `invalid` for a parent of another company, `conflict` for one below the site itself. */
export async function assertParent(tx: Tx, company: number, parent: number | null, site: number | null): Promise<void> {
  if (parent === null) return
  const above = await sql<{ id: number }>`
    with recursive above as (
      select id, parent_id from sites where id = ${parent} and company_id = ${company}
      union select sites.id, sites.parent_id from sites join above on sites.id = above.parent_id
    ) select id from above`.execute(tx)
  if (above.rows.length === 0) throw invalid({ parent: 'This company has no such site.' })
  if (above.rows.some(({ id }) => id === site))
    throw conflict('companies.site-below-itself', 'A site cannot stand below itself.')
}
