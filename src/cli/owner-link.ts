import { makeEmergencyLink, makeOwnerLink } from '../areas/sessions/owner-link.ts'
import type { Command } from './command.ts'
import { makeLog } from './log.ts'
import { open, placeOf } from './open.ts'

/** Lets an owner in from the machine itself: the first one ever, or one who lost password and mailbox. */
export const ownerLink: Command = {
  name: 'owner-link',
  usage: 'owner-link [--json] [ADDRESS]',
  says: 'Prints a one-time link that signs an owner in; in an empty desk, one that makes the owner.',
  options: { json: { type: 'boolean' } },
  async run({ values, files, env, print }) {
    const { app, close } = await open(env, placeOf(env), makeLog())
    try {
      const link = (await makeOwnerLink(app)) ?? (await makeEmergencyLink(app, files[0]))
      if (link === null) {
        process.stderr.write(`${files[0] ?? 'Nobody'} is no owner of this desk.\n`)
        return 1
      }
      print(values['json'] ? JSON.stringify({ link }) : link)
      return 0
    } finally {
      await close()
    }
  },
}
