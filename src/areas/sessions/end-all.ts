import type { Listener } from '../../kernel/area.ts'
import { revokeKeys } from './keys/revoke-keys.ts'
import { voidLinks } from './links/link.ts'
import { endSessions } from './session.ts'

/** Whoever is deactivated comes back, if they do, without the sessions, links and keys of before. */
export const endAll: Listener = {
  name: 'sessions.end-all',
  on: ['person.deactivated'],
  async run(app, event) {
    const person = event.subjectId
    if (person === null) return
    await app.db.transaction().execute(async (tx) => {
      await endSessions(tx, person)
      await voidLinks(tx, person)
      await revokeKeys(tx, person, event.at)
    })
  },
}
