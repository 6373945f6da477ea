import { sql } from 'kysely'
import type { App } from '../../kernel/app.ts'
import { record } from '../../kernel/events.ts'
import { system } from '../../kernel/me.ts'
import { ownersAt } from '../access/owner.ts'
import { personByAddress } from '../people/address.ts'
import { makeLink } from './links/link.ts'

const EMERGENCY_LIFE = 15 * 60_000

/**
 * The link by which the first person becomes Owner of an empty workspace; null as soon as there is an Owner. Each start
 * gives a fresh one.
 */
export async function makeOwnerLink(app: App): Promise<string | null> {
  const now = app.clock()
  return app.db.transaction().execute(async (tx) => {
    if ((await ownersAt(now).execute(tx)).rows.length > 0) return null
    const { url } = await makeLink(app, tx, 'desk', { purpose: 'owner', person: null, address: null, now, by: null })
    await record(tx, system(now), now, {
      name: 'link.made',
      subject: { kind: 'workspace', id: null },
      detail: { purpose: 'owner' },
    })
    return url
  })
}

/**
 * For the command line alone: lets an Owner in who lost password and mailbox, for 15 minutes. Without an address, the
 * one who has been Owner longest. Null when that is no Owner.
 */
export async function makeEmergencyLink(app: App, address?: string): Promise<string | null> {
  const now = app.clock()
  return app.db.transaction().execute(async (tx) => {
    const wanted = address === undefined ? null : ((await personByAddress(tx, address))?.id ?? 0)
    const found = await sql<{ id: number }>`
      select id from (${ownersAt(now)}) owners where ${wanted}::bigint is null or id = ${wanted} order by id limit 1`.execute(
      tx,
    )
    const owner = found.rows[0]
    if (!owner) return null
    const { url } = await makeLink(app, tx, 'desk', {
      purpose: 'owner',
      person: owner.id,
      address: null,
      now,
      by: null,
      life: EMERGENCY_LIFE,
    })
    await record(tx, system(now), now, {
      name: 'link.made',
      subject: { kind: 'person', id: owner.id },
      detail: { purpose: 'owner' },
    })
    return url
  })
}
