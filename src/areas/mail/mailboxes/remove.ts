import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { mailboxAccess } from '../access.ts'
import { mailboxRemoved } from '../events.ts'

/** Forgets a mailbox and its password; what came by it stays, here and there. */
export const removeMailbox = operation({
  name: 'mailbox.remove',
  route: 'DELETE /mailboxes/:id',
  says: 'Forgets a mailbox and its password. What came by it stays.',
  input: z.strictObject({ id: schema.id, version: schema.version.optional() }),
  output: z.null(),
  on: mailboxAccess,
  rule: 'change',
  async run({ tx, record, happened }) {
    await tx.deleteFrom('mailboxes').where('id', '=', record.id).execute()
    await happened({
      name: mailboxRemoved,
      subject: { kind: 'mailbox', id: record.id },
      before: { name: record.name, host: record.host, username: record.username },
    })
    return null
  },
})
