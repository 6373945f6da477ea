import type { Selectable } from 'kysely'
import { z } from 'zod'
import type { Tables, Tx } from '../../../kernel/db.ts'
import { conflict } from '../../../kernel/errors.ts'

/** `sign-up`: a stranger. `access`: somebody known, to whom nothing is open (AT-16). `level`: somebody who wants more (AT-15). */
export const requestKind = z.enum(['sign-up', 'access', 'level'])
export const requestState = z.enum(['waiting', 'granted', 'refused', 'withdrawn', 'expired'])

export type RequestKind = z.output<typeof requestKind>
export type AccessRequest = Selectable<Tables['access_requests']>

/** Errors: `conflict` for a request that is answered, or whose time ran out. */
export function assertWaiting(request: AccessRequest, now: Date): void {
  if (request.state !== 'waiting')
    throw conflict('registration.decided-already', 'This request was answered in the meantime.')
  if (request.expires_at <= now) throw conflict('registration.expired', 'This request has expired. They can ask again.')
}

type Decision = { state: z.output<typeof requestState>; by: number | null; now: Date; reason?: string | null }

/** What became of a request. `granted` is what was given to whom. */
export const settle = (
  tx: Tx,
  request: Pick<AccessRequest, 'id' | 'version'>,
  { state, by, now, reason }: Decision,
  granted: { person_id?: number; company_id?: number | null; level_id?: number | null } = {},
) =>
  tx
    .updateTable('access_requests')
    .set({ ...granted, state, decided_at: now, decided_by: by, reason: reason ?? null, version: request.version + 1 })
    .where('id', '=', request.id)
    .execute()
