import type { Limit } from '../../sessions/attempts.ts'

/** Links that can be tried from one place. */
export const FOLLOWING: Limit = { most: 60, seconds: 15 * 60 }
