import { type Expression, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import { readSetting, setting } from '../../kernel/settings.ts'

/** Whether a person may be linked to several sites (HM-5) or to one only (HM-12); decision K1. */
export const sitesPerPerson = setting({
  key: 'companies.sites-per-person',
  says: 'How many sites a person can be linked to',
  schema: z.enum(['many', 'one']),
  fallback: 'many',
})

/** The company a site belongs to; null when there is no such site. */
export async function companyOfSite(tx: Tx, site: number): Promise<number | null> {
  const found = await tx.selectFrom('sites').select('company_id').where('id', '=', site).executeTakeFirst()
  return found?.company_id ?? null
}

/** Links a person to a site and makes it the primary one; where one only is wanted, it replaces the others. */
export async function linkSite(tx: Tx, person: number, site: number): Promise<void> {
  const others = tx.deleteFrom('person_sites').where('person_id', '=', person).where('site_id', '<>', site)
  if ((await readSetting(tx, sitesPerPerson)) === 'one') await others.execute()
  await tx
    .updateTable('person_sites')
    .set({ is_primary: false })
    .where('person_id', '=', person)
    .where('is_primary', '=', true)
    .execute()
  await tx
    .insertInto('person_sites')
    .values({ person_id: person, site_id: site, is_primary: true })
    .onConflict((row) => row.columns(['person_id', 'site_id']).doUpdateSet({ is_primary: true }))
    .execute()
}

/** Takes a link away; another one becomes the primary one. False: there was none. */
export async function unlinkSite(tx: Tx, person: number, site: number): Promise<boolean> {
  const gone = await tx
    .deleteFrom('person_sites')
    .where('person_id', '=', person)
    .where('site_id', '=', site)
    .returning('is_primary')
    .executeTakeFirst()
  if (!gone) return false
  const next = await tx
    .selectFrom('person_sites')
    .select('site_id')
    .where('person_id', '=', person)
    .orderBy('site_id')
    .executeTakeFirst()
  if (gone.is_primary && next)
    await tx
      .updateTable('person_sites')
      .set({ is_primary: true })
      .where('person_id', '=', person)
      .where('site_id', '=', next.site_id)
      .execute()
  return true
}

/** SQL: the person is linked to that site. */
export const isAtSite = (person: Expression<number>, site: number) => sql<SqlBool>`${person} in (
  select person_sites.person_id from person_sites where person_sites.site_id = ${site})`

/** SQL: that site is the one where the person is to be found first. */
export const isPrimarySite = (person: Expression<number>, site: number) => sql<boolean>`exists (
  select from person_sites where person_sites.person_id = ${person} and person_sites.site_id = ${site} and is_primary)`
