import { sql } from 'kysely'
import type { Db } from '../../kernel/db.ts'
import { personBrief } from '../people/person.ts'
import { storedFilesOf } from '../files/file.ts'

/** A reply as it leaves the desk by mail. Notes are another table, which nothing here can reach (K28). */
export type OutgoingReply = {
  ticket: number
  subject: string
  html: string
  body: string
  author: { id: number; name: string } | null
  files: { id: number; key: string; name: string; type: string; shown: boolean }[]
}

export async function readReply(db: Db, reply: number): Promise<OutgoingReply | null> {
  const found = await sql<OutgoingReply>`
    select tickets.id as ticket, tickets.subject, replies.html, replies.body, ${personBrief(sql.ref('replies.author_id'))} as author,
      ${storedFilesOf({ table: 'reply_files', column: 'reply_id', message: 'replies.id' })} as files
    from replies join tickets on tickets.id = replies.ticket_id where replies.id = ${reply}`.execute(db)
  return found.rows[0] ?? null
}

/** Who could be told of news on a ticket; the rule is asked for each of them before anything is sent. */
export async function peopleOn(db: Db, ticket: number): Promise<{ customers: number[]; staff: number[] }> {
  const found = await sql<{ customers: number[]; staff: number[] }>`
    select array(select requester_id union select person_id from participants where ticket_id = tickets.id and state = 'confirmed') as customers,
      array(select assignee_id where assignee_id is not null union select person_id from watchers where ticket_id = tickets.id) as staff
    from tickets where id = ${ticket}`.execute(db)
  return found.rows[0] ?? { customers: [], staff: [] }
}

export async function subjectOf(db: Db, ticket: number): Promise<string | null> {
  const found = await db.selectFrom('tickets').select('subject').where('id', '=', ticket).executeTakeFirst()
  return found?.subject ?? null
}

export const isTicket = async (db: Db, ticket: number): Promise<boolean> => (await subjectOf(db, ticket)) !== null
