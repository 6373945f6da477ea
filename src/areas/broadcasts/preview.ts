import { z } from 'zod'
import { read } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { groupAccess } from '../groups/access.ts'
import { brief } from '../people/person.ts'
import { misses, receiversOf } from './receivers.ts'

/** Names shown at most; the numbers are of all. */
const SHOWN = 200

/** Who would get a mail to the group, and who would not and why: shown before anything is sent. */
export const readReceivers = read({
  name: 'group.receivers',
  route: 'GET /groups/:id/receivers',
  says: 'Who would get a mail to a group, and who would not and why; the first 200 names of each.',
  input: z.strictObject({ id: schema.id }),
  output: z.object({
    receives: z.number(),
    misses: z.number(),
    receivers: z.array(z.object({ person: brief, address: z.string() })),
    missed: z.array(z.object({ person: brief, why: z.enum(misses) })),
  }),
  on: groupAccess,
  rule: 'mail',
  select: (q) => q.select('groups.id'),
  async answer(row: { id: number }, { db, now }) {
    const all = await receiversOf(db, row.id, now)
    const receivers = all.flatMap(({ person, name, address, why }) =>
      why === null && address !== null ? [{ person: { id: person, name }, address }] : [],
    )
    const missed = all.flatMap(({ person, name, why }) => (why === null ? [] : [{ person: { id: person, name }, why }]))
    return {
      receives: receivers.length,
      misses: missed.length,
      receivers: receivers.slice(0, SHOWN),
      missed: missed.slice(0, SHOWN),
    }
  },
})
