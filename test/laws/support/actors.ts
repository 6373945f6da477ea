import type { App } from '../../../src/kernel/app.ts'
import { anonymous, type Me, wear } from '../../../src/kernel/me.ts'
import { NOW } from '../../world/fill.ts'
import { type Cast, tokenOf } from './furnish.ts'
import { type Name, names } from './people.ts'

/** Somebody who sends requests: with which headers, and who that should be to the product. */
export type Actor = {
  says: string
  headers: Record<string, string>
  me: Me
  /** Everything is refused with this code, whatever is asked. */
  refused?: string
}

/** People who stand in the world for others to act on, and ask nothing that another one does not ask as well. */
const likeAnother = new Set<Name>(['teamless', 'resource'])

/** Every kind of asker: each person of the cast under each hat, and all the ways to be nobody. */
export async function actorsOf(app: App, cast: Cast): Promise<Actor[]> {
  const nobody = { me: anonymous(NOW), headers: { 'x-foyer': '1' } }
  const actors: Actor[] = [
    { says: 'anonymous', ...nobody },
    { says: 'ended session', me: anonymous(NOW), headers: cookie(tokenOf('ended', cast.idOf('manager'))) },
    {
      says: 'hat of another',
      me: anonymous(NOW),
      headers: {
        ...cookie(tokenOf('session', cast.idOf('basic'))),
        'x-foyer-hat': `membership:${cast.memberships[names.indexOf('foreign')]?.[0]}`,
      },
      refused: 'kernel.no-such-hat',
    },
    {
      says: 'made-up key',
      me: anonymous(NOW),
      headers: { authorization: `Bearer ${'A'.repeat(43)}` },
      refused: 'kernel.unauthenticated',
    },
  ]
  for (const name of names) if (!likeAnother.has(name)) actors.push(...(await ofPerson(app, cast, name)))
  return actors
}

async function ofPerson(app: App, cast: Cast, name: Name): Promise<Actor[]> {
  const person = cast.idOf(name)
  const known = (await app.who.load(app.db, [person], NOW)).get(person)
  const session = await app.db
    .selectFrom('sessions')
    .select('id')
    .where('person_id', '=', person)
    .where('expires_at', '>', NOW)
    .executeTakeFirstOrThrow()
  const headers = cookie(tokenOf('session', person))
  if (!known || known.hats.length === 0) return [{ says: name, me: anonymous(NOW), headers }]
  const hats = name === 'dual' ? known.hats.filter(({ key }) => key !== 'staff') : known.hats
  const worn = hats.flatMap(({ key }): Actor[] => {
    const me = wear(person, known, NOW, key)
    return me
      ? [
          {
            says: `${name} as ${key.split(':')[0]}`,
            me: { ...me, session: session.id },
            headers: { ...headers, 'x-foyer-hat': key },
          },
        ]
      : []
  })
  const first = worn[0]
  if (!first || (name !== 'manager' && name !== 'member')) return worn
  const key = { authorization: `Bearer ${tokenOf('key', person)}` }
  return [...worn, { says: `key of ${name}`, me: { ...first.me, session: null }, headers: key }]
}

const cookie = (token: string): Record<string, string> => ({ cookie: `foyer_session=${token}`, 'x-foyer': '1' })
