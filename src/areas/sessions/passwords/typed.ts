import { z } from 'zod'

const LONGEST = 1000

/** A password as someone types it. Spaces count; nothing is cut off. */
export const typedPassword = z
  .string()
  .min(1, 'Type your password.')
  .max(LONGEST, `A password has at most ${LONGEST} characters.`)
