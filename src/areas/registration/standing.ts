import type { App } from '../../kernel/app.ts'
import type { Db } from '../../kernel/db.ts'
import { readSettings } from '../../kernel/settings.ts'
import { companyForAddress } from '../companies/join.ts'
import { type KnownPerson, personByAddress } from '../people/address.ts'
import { loginOf } from '../sessions/logins/login.ts'
import { isBlocked } from './blacklist.ts'
import { type Outcome, outcomeOf, type Standing } from './outcome.ts'
import { registrationSettings } from './policy.ts'

/** All that decides over an address, and what becomes of it now. */
export type Judgement = {
  outcome: Outcome
  person: KnownPerson | null
  /** Set for whoever may come in already. */
  face: 'desk' | 'portal' | null
  /** The company they belong to, else the one of the mail domain (GT-29). */
  company: number | null
  /** Days until a request made now expires. */
  days: number
}

/** What signing up with this address leads to, as things stand. `name` tells apart those who share it (K14). */
export async function judge(
  app: App,
  db: Db,
  { address, name, now }: { address: string; name: string; now: Date },
): Promise<Judgement> {
  const { policy, knownMayAsk, blacklist, days } = await readSettings(db, registrationSettings)
  const listed = await companyForAddress(db, address)
  const person = await personByAddress(db, address, name)
  const { standing, face, company } = await standingOf(app, db, person, now)
  const outcome = outcomeOf({
    policy,
    knownMayAsk,
    isBlocked: isBlocked(blacklist, address),
    standing,
    isListed: listed !== null,
  })
  return { outcome, person, face, company: company ?? listed, days }
}

type Place = { standing: Standing; face: 'desk' | 'portal' | null; company: number | null }

async function standingOf(app: App, db: Db, person: KnownPerson | null, now: Date): Promise<Place> {
  if (!person) return { standing: 'nobody', face: null, company: null }
  const login = await loginOf(db, person.id)
  if (!person.active || (login && !login.isOpen)) return { standing: 'away', face: null, company: null }
  const known = (await app.who.load(db, [person.id], now)).get(person.id)
  const hat = known?.hats[0]
  const company = known?.facts.customer.memberships[0]?.company ?? null
  if (!hat) return { standing: 'outside', face: null, company }
  return { standing: 'inside', face: hat.key === 'staff' ? 'desk' : 'portal', company }
}
