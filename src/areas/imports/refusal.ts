/** Why a line is not taken, or what was left out of it: a word below `imports.refused`, and what it is about. */
export type Refusal = { rule: string; what: string | null }

const SHOWN = 80

/** What a rule is about, short enough for a table. */
export const refusal = (rule: string, what: string | number | null = null): Refusal => ({
  rule,
  what: what === null ? null : [...String(what)].slice(0, SHOWN).join(''),
})
