import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Db } from '../../../kernel/db.ts'
import { primaryAddressOf } from '../../people/address.ts'

export type Receiver = { person: number; name: string; address: string; language: string | null }

/** Name, language and address of people to write to, by their id; whoever has no address is left out. */
export async function receiversOf(
  app: App,
  db: Db,
  people: readonly number[],
  now: Date,
): Promise<Map<number, Receiver>> {
  const known = await app.who.load(db, people, now)
  const found = await sql<{ person: number; address: string | null }>`
    select asked.id as person, ${primaryAddressOf(sql.ref<number>('asked.id'))} as address
    from unnest(${sql.val(people)}::bigint[]) as asked(id)`.execute(db)
  const receivers = found.rows.flatMap(({ person, address }): Receiver[] => {
    const fact = known.get(person)?.facts.person
    return fact && address !== null ? [{ person, address, name: fact.name, language: fact.language }] : []
  })
  return new Map(receivers.map((one) => [one.person, one]))
}
