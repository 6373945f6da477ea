type Shown = { id: number; name: string; can: Readonly<Record<string, boolean>> }
type Held = { role: { id: number; name: string; rank: number }; startsAt: string; endsAt: string | null }

declare module '../../../shell/face.ts' {
  interface Slots {
    /** Buttons at the head of a person's page. */
    'person.actions': { person: Shown }
    /** Opened from the menu of a row in the list of people: gives them another role (HR-34). */
    'person.change-role': { person: Shown & { staff: Held | null; deactivatedAt: string | null }; close: () => void }
    /** Above everything on their pages: what one should know first. */
    'person.notice': { person: Shown }
    /** Instead of the page of someone who is not there: where they went, or that there is nothing. */
    'person.missing': { id: number }
    /** On a person's page: what other areas know of them. */
    'person.overview': { person: Shown }
    /** On their history: what they had to do with over time. */
    'person.history': { person: Shown }
    /** Their relations to other kinds of records. */
    'person.links': { person: Shown }
    /** What they may do and how they come in; `staff` is their role, if they have one. */
    'person.access': { person: Shown & { staff: Held | null; deactivatedAt: string | null } }
  }
}

export {}
