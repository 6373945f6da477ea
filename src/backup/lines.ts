import { z } from 'zod'

/**
 * A backup is one gzipped file of JSON lines: a head, rows in batches table by table, files in pieces, an end with the
 * checksum of every line before it. Nothing of it needs to fit into memory.
 */
export const headLine = z.object({ foyer: z.literal(1), migration: z.number(), at: z.string() })
export const rowsLine = z.object({ table: z.string(), rows: z.array(z.record(z.string(), z.unknown())) })
export const pieceLine = z.object({ file: z.string(), piece: z.string() })
export const endLine = z.object({
  end: z.literal(true),
  tables: z.record(z.string(), z.number()),
  files: z.number(),
  sha256: z.string(),
})

export type Head = z.infer<typeof headLine>
export type End = z.infer<typeof endLine>

/** Rows in one line, and bytes in one piece of a file. */
export const BATCH = 500
export const PIECE = 512 * 1024
