import { z } from 'zod'
import { operation } from '../../../kernel/operation.ts'
import { may } from '../../../kernel/rule.ts'
import { seal } from '../../../kernel/seal.ts'
import { mailboxAdded } from '../events.ts'
import { assertLivingTeam } from './living-team.ts'
import { fields, passwordPlace } from './mailbox.ts'
import { orTwice } from './taken-mailbox.ts'

/** Adds a mailbox: it is read from the next seconds on, and its unread messages become tickets. */
export const addMailbox = operation({
  name: 'mailbox.add',
  route: 'POST /mailboxes',
  says: 'Adds a mailbox. Its unread messages become tickets, from the next seconds on.',
  input: z.strictObject({
    ...fields,
    port: fields.port.default(993),
    secure: fields.secure.default(true),
    folder: fields.folder.default('INBOX'),
    moveTo: fields.moveTo.default(null),
    team: fields.team.default(null),
  }),
  output: z.object({ id: z.number() }),
  secret: true,
  rule: may('mail.manage', 'all'),
  async run({ app, tx, input, now, happened }) {
    await assertLivingTeam(tx, input.team)
    const { password, moveTo, team, ...rest } = input
    const row = { ...rest, move_to: moveTo, team_id: team }
    const { id } = await tx
      .insertInto('mailboxes')
      .values({ ...row, sealed_password: Buffer.alloc(0), created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
      .catch(orTwice)
    // A password is sealed for its own row, whose id is known only now.
    await tx
      .updateTable('mailboxes')
      .set({ sealed_password: seal(app.place.folder, password, passwordPlace(id)) })
      .where('id', '=', id)
      .execute()
    await happened({ name: mailboxAdded, subject: { kind: 'mailbox', id }, after: { ...rest, moveTo, team } })
    return { id }
  },
})
