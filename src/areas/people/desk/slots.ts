type Shown = { id: number; name: string; can: Readonly<Record<string, boolean>> }
type Held = { role: { id: number; name: string; rank: number }; startsAt: string; endsAt: string | null }

declare module '../../../shell/face.ts' {
  interface Slots {
    /** Buttons at the head of a person's page. */
    'person.actions': { person: Shown }
    /** On a person's page: what other areas know of them. */
    'person.overview': { person: Shown }
    /** Their relations to other kinds of records. */
    'person.links': { person: Shown }
    /** What they may do and how they come in; `staff` is their role, if they have one. */
    'person.access': { person: Shown & { staff: Held | null; deactivatedAt: string | null } }
  }
}

export {}
