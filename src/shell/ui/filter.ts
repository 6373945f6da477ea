import type { Picker } from '../face.ts'

export type FilterOption = { value: string; label: string }

/** One filter: what it asks, what it may be, what is chosen. */
export type Filter = {
  key: string
  label: string
  value: readonly string[]
  /** All there is to choose from, or the first of it when `pick` searches for more. */
  options?: readonly FilterOption[]
  pick?: Picker
  /** One at a time: choosing another takes its place. */
  single?: true
}
