/** Any record: its kind as the rules call it, its id, and the hints that came with it. */
type Asked = { kind: string; id: number }

declare module '../../../shell/face.ts' {
  interface Slots {
    /** "Why can I (not)?" for what can be done with a record, and for anyone else for those who may ask. */
    'record.access': { record: Asked & { can: Readonly<Record<string, boolean>> }; actions: readonly Act[] }
    /** Why one thing can or cannot be done. */
    'record.reasons': { record: Asked; action: string }
    /** Everyone who can do it, by name and reason. */
    'record.audience': { record: Asked; action: string }
  }
}

/** Something that can be done: the name of its rule, and what it is called on the page. */
type Act = { action: string; label: string }

export {}
