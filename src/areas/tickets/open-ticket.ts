import { sql } from 'kysely'
import type { Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'
import { holdFiles } from '../files/file.ts'
import { opened } from './events.ts'
import type { Priority, Source, State } from './ticket.ts'

export type NewTicket = {
  subject: string
  /** Made for the ticket, because pictures in it are served below the ticket. */
  html: (ticket: number) => string
  body: string
  elided?: string | null
  requester: number
  membership: number | null
  company: number | null
  /** Chosen within the limits of the service by whoever calls. */
  service?: number | null
  category?: string | null
  priority?: Priority
  state?: State
  team?: number | null
  assignee?: number | null
  isPrivate?: true
  source: Source
  files?: readonly HeldFile[]
  /** Who wrote the first message; the requester unless staff opens it for them. */
  author: number | null
  byStaff: boolean
}

/** A stored file to hang on a message; `contentId` when the message's own HTML shows it. */
export type HeldFile = { id: number; contentId?: string }

type Happened = (what: Happening) => Promise<void>

/** Writes a ticket with its first message. Whoever calls it has asked the rule already; every door comes through here. */
export async function openTicket(
  tx: Tx,
  ticket: NewTicket,
  now: Date,
  happened: Happened,
): Promise<{ id: number; reply: number }> {
  const { id } = await tx
    .insertInto('tickets')
    .values({
      subject: ticket.subject,
      state: ticket.state ?? 'new',
      priority: ticket.priority ?? 'normal',
      requester_id: ticket.requester,
      membership_id: ticket.membership,
      company_id: ticket.company,
      service_id: ticket.service ?? null,
      category: ticket.category ?? null,
      team_id: ticket.team ?? null,
      assignee_id: ticket.assignee ?? null,
      is_private: ticket.isPrivate ?? false,
      source: ticket.source,
      created_at: now,
      updated_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const reply = await addReply(tx, id, ticket, now)
  await happened({
    name: opened,
    subject: { kind: 'ticket', id },
    after: {
      subject: ticket.subject,
      requester: ticket.requester,
      company: ticket.company,
      ...(ticket.service ? { service: ticket.service, category: ticket.category ?? null } : {}),
      team: ticket.team ?? null,
      assignee: ticket.assignee ?? null,
    },
    detail: { reply, source: ticket.source },
  })
  return { id, reply }
}

export type NewReply = Pick<NewTicket, 'html' | 'body' | 'elided' | 'author' | 'byStaff' | 'source' | 'files'>

/** Writes one reply and hangs its files on it. */
export async function addReply(tx: Tx, ticket: number, reply: NewReply, now: Date): Promise<number> {
  const { id } = await tx
    .insertInto('replies')
    .values({
      ticket_id: ticket,
      author_id: reply.author,
      by_staff: reply.byStaff,
      html: reply.html(ticket),
      body: reply.body,
      elided: reply.elided ?? null,
      source: reply.source,
      created_at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const files = reply.files ?? []
  if (files.length > 0) {
    await holdFiles(
      tx,
      files.map((file) => file.id),
      reply.author,
    )
    await tx
      .insertInto('reply_files')
      .values(files.map((file) => ({ reply_id: id, file_id: file.id, content_id: file.contentId ?? null })))
      .execute()
  }
  return id
}

/** Marks a ticket as changed, so that lists put it first. */
export const touch = (tx: Tx, id: number, now: Date) =>
  tx
    .updateTable('tickets')
    .set({ updated_at: now, version: sql`version + 1` })
    .where('id', '=', id)
