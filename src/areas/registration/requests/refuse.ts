import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { accessRequestAccess } from '../access.ts'
import { assertWaiting, settle } from './request.ts'
import { tellRefused } from './tell-asker.ts'

/** Errors: `conflict` for a request that is answered already. */
export const refuseRequest = operation({
  name: 'access-request.refuse',
  route: 'POST /access-requests/:id/refusal',
  says: 'Refuses a request for access. The one who asked is told by mail, with the reason if there is one.',
  input: z.strictObject({
    id: schema.id,
    reason: schema.optionalLine(500).default(null),
    version: schema.version.optional(),
  }),
  output: z.null(),
  on: accessRequestAccess,
  rule: 'decide',
  async run(doing) {
    const { tx, me, input, record, now, happened } = doing
    assertWaiting(record, now)
    await settle(tx, record, { state: 'refused', by: me.person, now, reason: input.reason })
    await tellRefused(doing, 'not-granted', input.reason)
    await happened({
      name: 'access-request.refused',
      subject: { kind: 'access-request', id: record.id },
      before: { state: 'waiting' },
      after: { state: 'refused', reason: input.reason },
    })
    return null
  },
})
