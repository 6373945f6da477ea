type Shown = { id: number; name: string; archivedAt: string | null; can: Readonly<Record<string, boolean>> }

declare module '../../../shell/face.ts' {
  interface Slots {
    /** Buttons at the head of a group's page. */
    'group.actions': { group: Shown }
    /** On a group's page: who is in it, what was written to it. */
    'group.overview': { group: Shown }
    /** Its relations to other kinds of records. */
    'group.links': { group: Shown }
  }
}

export {}
