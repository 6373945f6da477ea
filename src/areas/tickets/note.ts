import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { holdFiles } from '../files/file.ts'
import { ticketAccess } from './access.ts'
import { noted } from './events.ts'
import { touch } from './open-ticket.ts'
import { written } from './written.ts'

/** Writes a note for staff. It has its own table and its own way out, so that no mail or portal page can reach it (K28). */
export const note = operation({
  name: 'ticket.note',
  route: 'POST /tickets/:id/notes',
  says: 'Adds a note that only staff sees.',
  input: z.strictObject({
    id: schema.id,
    html: schema.html,
    files: z.array(schema.id).max(20, 'At most 20 files at once.').default([]),
  }),
  output: z.object({ id: z.number() }),
  on: ticketAccess,
  rule: 'note',
  async run({ tx, me, input, record, now, happened }) {
    const { html, body } = written(input.html)
    const { id } = await tx
      .insertInto('notes')
      .values({ ticket_id: record.id, author_id: me.person, html: html(), body, created_at: now })
      .returning('id')
      .executeTakeFirstOrThrow()
    if (input.files.length > 0) {
      await holdFiles(tx, input.files, me.person)
      await tx
        .insertInto('note_files')
        .values(input.files.map((file) => ({ note_id: id, file_id: file })))
        .execute()
    }
    await touch(tx, record.id, now).execute()
    await happened({ name: noted, subject: { kind: 'ticket', id: record.id }, detail: { note: id } })
    return { id }
  },
})
