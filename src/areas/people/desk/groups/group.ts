export type GroupShown = {
  id: number
  name: string
  archivedAt: string | null
  can: Readonly<Record<string, boolean>>
}

/** What to read again after people went into a group, or out of it. */
export const groupChanged = [['group'], ['person'], ['service']]
