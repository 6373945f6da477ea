import { z } from 'zod'

/** What became of the rows of a table: how many are gone, were blanked, or lost a mark. No personal data. */
export const counts = z.record(
  z.string(),
  z.object({ removed: z.number(), blanked: z.number(), changed: z.number(), files: z.number() }),
)
export type Counts = z.infer<typeof counts>
export type Deed = 'removed' | 'blanked' | 'changed' | 'files'

const none = { removed: 0, blanked: 0, changed: 0, files: 0 }

/** The counts with so many more deeds in a table. */
export function counted(all: Counts, table: string, deed: Deed, more: number): Counts {
  if (more === 0) return all
  const before = all[table] ?? none
  return { ...all, [table]: { ...before, [deed]: before[deed] + more } }
}
