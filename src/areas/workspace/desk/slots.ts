/** Places that this area fills, or that it has others fill. */
declare module '../../../shell/face.ts' {
  interface Slots {
    /** On the first page of the desk: where the work stands. */
    'desk.home': object
    /** On the first page: one card for each thing a new desk still lacks. Renders nothing once it is there. */
    'desk.first-step': object
    /** Below a setting while it is being changed: what a value would do. Renders nothing for others' settings. */
    'setting.below': { setting: { key: string }; value: unknown }
    /** The history of one record by its kind and id, as the audit trail has it. */
    'record.history': { kind: string; id: number }
  }
}

export {}
