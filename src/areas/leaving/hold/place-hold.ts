import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { orTaken } from '../../../kernel/taken.ts'
import { personAccess } from '../../people/access.ts'
import { erasureOf } from '../erasure/erasure.ts'

/** Nothing of the person is erased while it lasts, not by retention either; an erasure that waits goes on waiting. */
export const placeHold = operation({
  name: 'hold.place',
  route: 'POST /people/:id/hold',
  says: 'Keeps everything of a person from being erased, with the reason for it.',
  input: z.strictObject({ id: schema.id, reason: schema.line(500) }),
  output: z.object({ id: z.number() }),
  on: personAccess,
  rule: 'erase',
  async run({ tx, me, input, record, now, happened }) {
    const erasure = await erasureOf(tx, record.id)
    if (erasure && erasure.state !== 'waiting')
      throw conflict('leaving.begun', 'The erasure of this person has begun: there is nothing left to hold.')
    const hold = await tx
      .insertInto('legal_holds')
      .values({ person_id: record.id, reason: input.reason, placed_at: now, placed_by: me.person })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTaken('legal_holds_once', 'reason', 'A legal hold of this person lasts already.'))
    await happened({
      name: 'person.hold-placed',
      subject: { kind: 'person', id: record.id },
      after: { reason: input.reason },
    })
    return hold
  },
})
