import { z } from 'zod'
import { question } from '../../../kernel/query.ts'
import { levelsForClients } from '../../access/level.ts'
import { hatMembership } from '../../companies/membership.ts'
import { hasLevel } from './has-level.ts'

/** Staff see the levels of the desk; a client's people those up to their own. */
export const listLevelsToGrant = question({
  name: 'access-request.levels',
  route: 'GET /portal/access-requests/levels',
  says: 'The portal levels that the asker may give to those who ask for access, the lowest first.',
  input: z.strictObject({}),
  output: z.object({ items: z.array(z.object({ id: z.number(), name: z.string() })) }),
  rule: hasLevel,
  run: async ({ db, me }) => ({ items: await levelsForClients(db, hatMembership(me)?.level?.rank ?? 0) }),
})
