import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { undoDeparture } from './undo-departure.ts'

/** Sessions, keys and links do not come back: whoever returns signs in anew. */
export const comeBack = operation({
  name: 'person.come-back',
  route: 'DELETE /people/:id/departure',
  says: 'Gives a deactivated person their access back, and the tickets that were handed over, as far as nobody has moved them on.',
  input: z.strictObject({ id: schema.id, tickets: schema.flag.default(true), version: schema.version.optional() }),
  output: z.object({ id: z.number(), tickets: z.number() }),
  on: personAccess,
  rule: 'part',
  async run(doing) {
    const tickets = await undoDeparture(doing, doing.input.tickets ? 'with-tickets' : 'without-tickets')
    return { id: doing.record.id, tickets }
  },
})
