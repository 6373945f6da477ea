import { sql } from 'kysely'
import { z } from 'zod'
import { changes } from '../../../kernel/changes.ts'
import { invalid } from '../../../kernel/errors.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { seal } from '../../../kernel/seal.ts'
import { mailboxAccess } from '../access.ts'
import { mailboxEdited } from '../events.ts'
import { assertLivingTeam } from './living-team.ts'
import { fields, passwordPlace } from './mailbox.ts'
import { orTwice } from './taken-mailbox.ts'

/** Changes, stops or goes on with a mailbox, within seconds. What it read stays; a new server or user needs its password. */
export const editMailbox = operation({
  name: 'mailbox.edit',
  route: 'PATCH /mailboxes/:id',
  says: 'Changes a mailbox, stops reading it or goes on. For another server or user the password is given anew.',
  input: z.strictObject({
    id: schema.id,
    ...z.object(fields).partial().shape,
    stopped: schema.flag.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ id: z.number(), version: z.number() }),
  on: mailboxAccess,
  rule: 'change',
  secret: true,
  async run({ app, tx, input, record, now, happened }) {
    if (input.team !== record.team_id) await assertLivingTeam(tx, input.team)
    const after = {
      name: input.name ?? record.name,
      host: input.host ?? record.host,
      port: input.port ?? record.port,
      secure: input.secure ?? record.secure,
      username: input.username ?? record.username,
      folder: input.folder ?? record.folder,
      move_to: input.moveTo === undefined ? record.move_to : input.moveTo,
      team_id: input.team === undefined ? record.team_id : input.team,
      stopped_at: input.stopped === undefined ? record.stopped_at : input.stopped ? (record.stopped_at ?? now) : null,
    }
    // Or whoever may change a mailbox could have its password sent to a server of their own.
    const goesElsewhere =
      after.host !== record.host ||
      after.port !== record.port ||
      after.username !== record.username ||
      (record.secure && !after.secure)
    if (goesElsewhere && input.password === undefined)
      throw invalid({ password: 'Enter the password again when server, user or encryption change.' })
    const sealed =
      input.password === undefined
        ? {}
        : { sealed_password: seal(app.place.folder, input.password, passwordPlace(record.id)) }
    const written = await tx
      .updateTable('mailboxes')
      .set({ ...after, ...sealed, last_error: null, version: sql`version + 1` })
      .where('id', '=', record.id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
      .catch(orTwice)
    await happened({
      name: mailboxEdited,
      subject: { kind: 'mailbox', id: record.id },
      ...changes(record, after),
      detail: { newPassword: input.password !== undefined },
    })
    return written
  },
})
