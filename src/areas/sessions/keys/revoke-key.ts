import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { keyAccess } from '../access.ts'

export const revokeKey = operation({
  name: 'key.revoke',
  route: 'DELETE /api-keys/:id',
  says: 'Takes an API key away, at once.',
  input: z.strictObject({ id: schema.id }),
  output: z.null(),
  internal: true,
  on: keyAccess,
  rule: 'revoke',
  async run({ tx, me, record, now, happened }) {
    await tx
      .updateTable('api_keys')
      .set({ revoked_at: now })
      .where('id', '=', record.id)
      .where('revoked_at', 'is', null)
      .execute()
    await happened({
      name: 'key.revoked',
      subject: { kind: 'person', id: me.person },
      detail: { key: record.id, name: record.name },
    })
    return null
  },
})
