import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import * as schema from '../../../kernel/schema.ts'

export const siteKind = z.enum(['building', 'office', 'workgroup'])

/** A place of a company (HM-2): building, office or workgroup, in a tree of its own. */
export const siteFields = {
  name: schema.line(120),
  kind: siteKind,
  parent: schema.id.nullable(),
  address: schema.text(500),
  timeZone: schema.timeZone.nullable(),
  primaryPerson: schema.id.nullable(),
}

/** One change of a company's tree of sites at a time. */
export const lockSitesOf = (tx: Tx, company: number) =>
  tx.selectFrom('companies').select('id').where('id', '=', company).forUpdate().execute()

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
