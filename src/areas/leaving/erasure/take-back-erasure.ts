import { z } from 'zod'
import { conflict } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { personAccess } from '../../people/access.ts'
import { undoDeparture } from '../departure/undo-departure.ts'
import { erasureOf } from './erasure.ts'

/** Within the days of grace: the person is as they were before it was asked for. Errors: `conflict` once it has begun. */
export const takeBackErasure = operation({
  name: 'person.keep',
  route: 'DELETE /people/:id/erasure',
  says: 'Takes an erasure back that still waits; what ended with it is put back.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  on: personAccess,
  rule: 'erase',
  async run(doing) {
    const { tx, me, record, now, happened } = doing
    const erasure = await erasureOf(tx, record.id)
    if (!erasure) throw conflict('leaving.no-erasure', 'No erasure of this person is waiting.')
    const { departure_id: departure } = await tx
      .updateTable('erasures')
      .set({ state: 'cancelled', ended_at: now, ended_by: me.person })
      .where('id', '=', erasure.id)
      .where('state', '=', 'waiting')
      .returning('departure_id')
      .executeTakeFirstOrThrow(() => conflict('leaving.begun', 'The erasure has begun and cannot be taken back.'))
    if (departure !== null) await undoDeparture(doing, 'with-tickets')
    await happened({
      name: 'person.erasure-taken-back',
      subject: { kind: 'person', id: record.id },
      detail: { erasure: erasure.id },
    })
    return null
  },
})
