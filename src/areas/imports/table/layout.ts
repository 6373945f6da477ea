import { z } from 'zod'
import { encodings } from './encodings.ts'

/** How a file is read. */
export const layout = z.discriminatedUnion('format', [
  z.strictObject({
    format: z.literal('csv'),
    encoding: z.enum(encodings),
    separator: z.string().length(1, 'A separator is one character.').refine(isNoQuote, 'This cannot separate cells.'),
    hasHeadings: z.boolean(),
  }),
  z.strictObject({ format: z.literal('xlsx'), sheet: z.number().int().min(0).max(999), hasHeadings: z.boolean() }),
])

export type Layout = z.output<typeof layout>

function isNoQuote(separator: string): boolean {
  return !/["\r\n]/.test(separator)
}
