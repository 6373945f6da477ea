import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { deactivate } from '../../people/activity.ts'
import { noteDeparture } from './departure.ts'
import { handOverChoices, handOverWork } from './hand-over-work.ts'

/** Hands over what somebody works on and ends their access at once: sessions, streams, keys and links (K13). */
export const leave = operation({
  name: 'person.leave',
  route: 'POST /people/:id/departure',
  says: 'Hands over the open tickets of a person and deactivates them, in one step.',
  input: z.strictObject({ id: schema.id, handOver: handOverChoices, version: schema.version.optional() }),
  output: z.object({ id: z.number(), handedOver: z.number() }),
  on: personAccess,
  rule: 'part',
  async run(doing) {
    const { tx, me, input, record, now, happened } = doing
    await deactivate(tx, record, now, happened)
    const tickets = await handOverWork(doing, input.handOver)
    await noteDeparture(tx, { person: record.id, kind: 'desk', held: { tickets }, now, by: me.person })
    return { id: record.id, handedOver: tickets.length }
  },
})
