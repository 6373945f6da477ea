import { sql } from 'kysely'
import { z } from 'zod'
import { download } from '../../kernel/query.ts'
import * as schema from '../../kernel/schema.ts'
import { openStored, storedFile } from '../files/file.ts'
import { ticketAccess } from './access.ts'

const input = z.strictObject({ id: schema.id, file: schema.id })

/** A file of a reply: whoever may see the ticket may have it. */
export const downloadReplyFile = download({
  name: 'ticket.download',
  route: 'GET /tickets/:id/files/:file',
  says: 'A file that hangs on a reply.',
  input,
  on: ticketAccess,
  rule: 'see',
  async open({ app, db, input: { id, file } }) {
    const found = await sql<{ file_id: number; shown: boolean }>`
      select file_id, content_id is not null as shown from reply_files join replies on replies.id = reply_id
      where ticket_id = ${id} and file_id = ${file}`.execute(db)
    const stored = found.rows[0] ? await storedFile(db, file) : null
    return stored ? openStored(app, stored) : null
  },
})

/** A file of a note: only for the staff view. */
export const downloadNoteFile = download({
  name: 'ticket.download-note-file',
  route: 'GET /tickets/:id/note-files/:file',
  says: 'A file that hangs on a note.',
  input,
  on: ticketAccess,
  rule: 'work',
  async open({ app, db, input: { id, file } }) {
    const found = await sql<{ file_id: number }>`
      select file_id from note_files join notes on notes.id = note_id where ticket_id = ${id} and file_id = ${file}`.execute(
      db,
    )
    const stored = found.rows[0] ? await storedFile(db, file) : null
    return stored ? openStored(app, stored) : null
  },
})
