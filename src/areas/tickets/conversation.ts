import { sql } from 'kysely'
import { z } from 'zod'
import { filesOf } from '../files/file.ts'
import { brief, personBrief } from '../people/person.ts'

/** A page shows this many of the newest entries; older ones are asked for with `before`. */
export const ENTRIES = 200

const file = z.object({ id: z.number(), name: z.string(), type: z.string(), size: z.number(), shown: z.boolean() })

export const replyEntry = z.object({
  id: z.number(),
  author: brief.nullable(),
  byStaff: z.boolean(),
  html: z.string(),
  elided: z.string().nullable(),
  source: z.string(),
  at: z.string(),
  files: z.array(file),
})

export const noteEntry = z.object({
  id: z.number(),
  author: brief.nullable(),
  html: z.string(),
  at: z.string(),
  files: z.array(file),
})

const older = (table: string, before: number | undefined) =>
  before === undefined ? sql`` : sql` and ${sql.ref(`${table}.id`)} < ${before}`

const isoTime = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** SQL: the newest replies of the ticket in the outer statement, or those before one of them, oldest first. */
export const repliesOf = (before?: number) => sql`coalesce((select jsonb_agg(entry order by id) from (
  select replies.id, jsonb_build_object('id', replies.id, 'author', ${personBrief(sql.ref('replies.author_id'))}, 'byStaff', by_staff,
    'html', html, 'elided', elided, 'source', source, 'at', ${isoTime('replies.created_at')}, 'files', ${filesOf({ table: 'reply_files', column: 'reply_id', message: 'replies.id' })}) as entry
  from replies where replies.ticket_id = tickets.id${older('replies', before)} order by replies.id desc limit ${sql.lit(ENTRIES)}) newest), '[]')`

/** SQL: the same of notes, for the staff view only. */
export const notesOf = (before?: number) => sql`coalesce((select jsonb_agg(entry order by id) from (
  select notes.id, jsonb_build_object('id', notes.id, 'author', ${personBrief(sql.ref('notes.author_id'))}, 'html', html,
    'at', ${isoTime('notes.created_at')}, 'files', ${filesOf({ table: 'note_files', column: 'note_id', message: 'notes.id' })}) as entry
  from notes where notes.ticket_id = tickets.id${older('notes', before)} order by notes.id desc limit ${sql.lit(ENTRIES)}) newest), '[]')`

export const participantEntry = z.object({
  person: brief.nullable(),
  role: z.string(),
  state: z.enum(['confirmed', 'pending']),
})

/** SQL: who else is on it. Those whom a mail named and nobody confirmed are for staff to see. */
export const participantsOf = (which: 'all' | 'confirmed') => sql`coalesce((
  select jsonb_agg(jsonb_build_object('person', ${personBrief(sql.ref('participants.person_id'))}, 'role', role, 'state', state) order by added_at, person_id)
  from participants where participants.ticket_id = tickets.id ${which === 'confirmed' ? sql`and state = 'confirmed'` : sql``}), '[]')`
