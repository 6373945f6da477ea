import type pg from 'pg'
import { z } from 'zod'

const indexRows = z.array(z.object({ name: z.string(), definition: z.string() }))

/**
 * Runs `work` with the triggers of these tables asleep and without their plain indexes, which are built again
 * afterwards in one go. The caller's transaction undoes all of it when anything fails.
 */
export async function inBulk(
  client: pg.PoolClient,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<() => Promise<void>> {
  await client.query(`lock table ${tables.join(', ')} in access exclusive mode`)
  const wake = await quiet(client, tables)
  const { rows } = await client.query(
    `select indexname as name, indexdef as definition from pg_indexes
     where schemaname = current_schema() and tablename = any($1)
       and indexname not in (select conname from pg_constraint where connamespace = current_schema()::regnamespace)
     order by tablename, indexname`,
    [tables],
  )
  const indexes = indexRows.parse(rows)
  for (const { name } of indexes) await client.query(`drop index "${name}"`)
  await work()
  return async () => {
    for (const { definition } of indexes) await client.query(definition)
    await wake()
  }
}

/** A superuser can put triggers and foreign keys to sleep for one session; the owner of the tables only the triggers. */
async function quiet(client: pg.PoolClient, tables: readonly string[]): Promise<() => Promise<void>> {
  const { rows } = await client.query('select rolsuper from pg_roles where rolname = current_user and rolsuper')
  if (rows.length > 0) {
    await client.query('set local session_replication_role = replica')
    return async () => void (await client.query('set local session_replication_role = origin'))
  }
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`)
  return async () => {
    for (const table of tables) await client.query(`alter table ${table} enable trigger user`)
  }
}
