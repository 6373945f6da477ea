import { z } from 'zod'
import { invalid } from './errors.ts'

/** Place in a list after which the next page begins: the sort's value and the id of the last row shown. */
export type Cursor = { value: string | number | null; id: number }

const cursorShape = z.tuple([
  z.string().max(40),
  z.union([z.string().max(500), z.number(), z.null()]),
  z.number().int().positive(),
])

/** A cursor is bound to its sort, so that it cannot be used in another order. */
export const writeCursor = (sort: string, value: unknown, id: number): string =>
  Buffer.from(JSON.stringify([sort, value instanceof Date ? value.toISOString() : value, id])).toString('base64url')

export function readCursor(text: string, sort: string): Cursor {
  const parsed = cursorShape.safeParse(fromJson(Buffer.from(text, 'base64url').toString('utf8')))
  if (!parsed.success || parsed.data[0] !== sort)
    throw invalid({ cursor: 'This cursor is not one of this list. Leave it out to begin at the start.' })
  return { value: parsed.data[1], id: parsed.data[2] }
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export const DEFAULT_LIMIT = 50
export const MAX_LIMIT = 200

/** What every list takes beside its own filters. */
export const pageInput = {
  cursor: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_LIMIT).default(DEFAULT_LIMIT),
}

export const pageOf = <I extends z.ZodType>(item: I) => z.object({ items: z.array(item), next: z.string().nullable() })

/** Counting stops here; more is shown as "1,000+". */
export const COUNT_CAP = 1000
