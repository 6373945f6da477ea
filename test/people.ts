import { makeOwner } from '../src/areas/access/owner.ts'
import { giveRole } from '../src/areas/access/staff.ts'
import { insertPerson } from '../src/areas/people/new-person.ts'
import type { App } from '../src/kernel/app.ts'
import { type Me, wear } from '../src/kernel/me.ts'

export type Role = 'owner' | 'admin' | 'agent' | 'customer'

/** A person with a proven address, as staff or as a customer without a company. Gives the id. */
export async function somebody(
  app: App,
  { name, address, role }: { name: string; address: string; role: Role },
): Promise<number> {
  const now = app.clock()
  return app.db.transaction().execute(async (tx) => {
    const { id } = await insertPerson(tx, { name, emails: [address], now })
    if (role === 'owner') await makeOwner(tx, id, now)
    if (role === 'owner' || role === 'customer') return id
    const found = await tx.selectFrom('roles').select('id').where('key', '=', role).executeTakeFirstOrThrow()
    await giveRole(tx, { person: id, role: found.id, startsAt: now, endsAt: null, by: null })
    return id
  })
}

/** The person under their first hat, as a request of theirs would be. */
export async function asking(app: App, person: number, session?: number): Promise<Me> {
  const known = (await app.who.load(app.db, [person], app.clock())).get(person)
  const me = known ? wear(person, known, app.clock()) : null
  if (!me) throw new Error(`Person ${person} has no hat.`)
  return { ...me, session }
}
