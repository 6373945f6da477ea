import { z } from 'zod'

/** A token as a link carries it: 256 bits in base64url. */
export const linkToken = z.string().regex(/^[\w-]{43}$/, 'This link is not complete. Copy all of it.')
