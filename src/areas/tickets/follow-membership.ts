import type { Tx } from '../../kernel/db.ts'

/** Tickets that were asked under these memberships belong to whoever has those; gives how many changed hands. */
export async function followMemberships(
  tx: Tx,
  { memberships, from, to }: { memberships: readonly number[]; from: number; to: number },
): Promise<number> {
  if (memberships.length === 0) return 0
  const done = await tx
    .updateTable('tickets')
    .set({ requester_id: to })
    .where('membership_id', 'in', memberships)
    .where('requester_id', '=', from)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}
