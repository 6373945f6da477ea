import { z } from 'zod'
import { forbidden } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { isOwner, OWNER_RANK, rankOf } from './role.ts'

/** Ranks of roles and levels are one scale; the shipped Owner stands on its top alone. */
export const rank = z
  .number()
  .int()
  .min(1, 'A rank is 1 to 99.')
  .max(OWNER_RANK - 1, 'A rank is 1 to 99.')

/** Errors: `forbidden` for a rank that is not below the asker's own; Owners may give any below theirs (K10). */
export function assertBelow(me: Me, wanted: number): void {
  if (isOwner(me) || wanted < rankOf(me)) return
  throw forbidden(undefined, 'A rank must be below your own.', 'access.rank-too-high')
}
