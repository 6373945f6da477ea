import type { Db } from '../../kernel/db.ts'
import { access } from '../../kernel/access.ts'
import { me, vocabulary } from '../../kernel/rule.ts'

/**
 * The asker sits at a browser and has signed in there. Keys, jobs and mail change no passwords, sessions or keys: a
 * stolen key must not become more than itself.
 */
export const signedInHere = me(
  'sessions.rule.signed-in-here',
  (who) => who.person !== null && typeof who.session === 'number',
)

const sessions = vocabulary('sessions')
const isMySession = sessions.row('sessions.rule.my-session', (session, who) =>
  session('sessions.person_id', '=', who.person),
)
const mine = sessions.all(signedInHere, isMySession)

/** Who may do what with a session: its own person. Others end them all at once, through the rule of the person. */
export const sessionAccess = access('sessions', { see: mine, end: mine }, { candidates: holderOf('sessions') })

const keys = vocabulary('api_keys')
const isMyKey = keys.row('sessions.rule.my-key', (key, who) => key('api_keys.person_id', '=', who.person))
const myOwn = keys.all(signedInHere, isMyKey)

/** Who may do what with an API key: its own person. */
export const keyAccess = access('api_keys', { see: myOwn, revoke: myOwn }, { candidates: holderOf('api_keys') })

function holderOf(table: 'sessions' | 'api_keys') {
  return async (db: Db, id: number): Promise<number[]> => {
    const found = await db.selectFrom(table).select('person_id').where('id', '=', id).execute()
    return found.map((one) => one.person_id)
  }
}
