import { type Expression, sql } from 'kysely'
import { z } from 'zod'
import type { Db, Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'
import type { Me } from '../../kernel/me.ts'
import { canBeAssigned, teamBrief } from '../teams/membership.ts'
import { ticketAccess } from './access.ts'
import { checkAssignment } from './assignment.ts'
import { handedOver } from './events.ts'

/** SQL: how many open tickets are assigned to a person, of those the asker works on. */
export const openAssignedTo = (person: Expression<number>, asker: Me) => sql<number>`(
  select count(*) from tickets where tickets.assignee_id = ${person} and tickets.is_open and ${ticketAccess.where('work', asker)})`

/** SQL: how many open tickets a person has asked for, of those the asker sees. */
export const openAskedBy = (person: Expression<number>, asker: Me) => sql<number>`(
  select count(*) from tickets where tickets.requester_id = ${person} and tickets.is_open and ${ticketAccess.where('see', asker)})`

/** SQL: the person has asked for something that is not finished yet. */
export const awaitsAnswer = (person: Expression<number>) =>
  sql<boolean>`exists (select from tickets where tickets.requester_id = ${person} and tickets.is_open)`

export type Work = { team: { id: number; name: string } | null; open: number }

/** The open tickets assigned to a person, counted by team. */
export async function openWorkOf(db: Db, person: number): Promise<Work[]> {
  const found = await sql<Work>`
    select ${teamBrief(sql.ref('team_id'))} as team, count(*) as open
    from tickets where assignee_id = ${person} and is_open group by team_id order by team_id nulls last`.execute(db)
  return found.rows
}

type HandOver = { from: number; team: number | null; to: number | null; now: Date }
type Happened = (what: Happening) => Promise<void>

/** A ticket that changed hands when its assignee left, and to whom. */
export const handed = z.object({ ticket: z.number(), to: z.number().nullable() })
export type Handed = z.infer<typeof handed>

/**
 * Gives a person's open tickets of one team to another person, or back to the team with `to: null`. The receiver is not
 * mailed of each. Errors: `invalid` for someone who cannot be given tickets of this team (HM-30).
 */
export async function handOver(tx: Tx, { from, team, to, now }: HandOver, happened: Happened): Promise<Handed[]> {
  await checkAssignment(tx, { team, assignee: to }, now)
  const given = await tx
    .updateTable('tickets')
    .set({ assignee_id: to, updated_at: now, version: sql`version + 1` })
    .where('assignee_id', '=', from)
    .where('is_open', '=', true)
    .where(sql<boolean>`team_id is not distinct from ${team}`)
    .returning('id')
    .execute()
  for (const { id } of given) await tellHandOver(happened, id, from, to)
  return given.map(({ id }) => ({ ticket: id, to }))
}

/** Gives back what is still open, where it was handed to, and of a team in which they work. Gives how many came back. */
export async function takeBack(
  tx: Tx,
  tickets: readonly Handed[],
  person: number,
  now: Date,
  happened: Happened,
): Promise<number> {
  const still = await sql<{ id: number; team: number | null; to: number | null }>`
    select tickets.id, team_id as team, handed."to"
    from tickets join jsonb_to_recordset(${JSON.stringify(tickets)}::jsonb) as handed(ticket bigint, "to" bigint) on handed.ticket = tickets.id
    where tickets.is_open and tickets.assignee_id is not distinct from handed."to"
    order by tickets.id for update of tickets`.execute(tx)
  const works = new Map<number | null, boolean>()
  for (const { team } of still.rows) {
    if (works.has(team)) continue
    const found = await sql<{ works: boolean }>`select ${canBeAssigned(person, team, now)} as works`.execute(tx)
    works.set(team, found.rows[0]?.works === true)
  }
  const back = still.rows.filter(({ team }) => works.get(team))
  for (const { id, to } of back) {
    await tx
      .updateTable('tickets')
      .set({ assignee_id: person, updated_at: now, version: sql`version + 1` })
      .where('id', '=', id)
      .execute()
    await tellHandOver(happened, id, to, person)
  }
  return back.length
}

const tellHandOver = (happened: Happened, id: number, from: number | null, to: number | null) =>
  happened({ name: handedOver, subject: { kind: 'ticket', id }, before: { assignee: from }, after: { assignee: to } })
