import type { ComponentType, FunctionComponent } from 'react'
import type { WordValues } from './say.ts'

export type FaceName = 'desk' | 'portal'

/** A module that exports one component, as `import('./TicketPage.tsx')` gives it. */
export type Loaded<Props = object> = Record<string, FunctionComponent<Props>>

export type Icon = ComponentType<{ size?: number | string; stroke?: number | string }>

/** Permission of `me.can`; the entry is shown only to those who have it. */
type Permission = string

export type NavEntry = {
  to: string
  /** Word key. */
  label: string
  icon: Icon
  /** Small first. On the desk: daily work below 30, people below 60, administration from 60 on. */
  order: number
  can?: Permission
  /** A hook: the number beside the label, nothing when there is none to show. */
  useCount?: () => number | undefined
}

export type PageEntry = {
  /** Path inside the face; parameters begin with a dollar: `/tickets/$id`. */
  path: string
  load: () => Promise<Loaded>
  /** `anyone`: shown without signing in. Everything else leads to the sign-in page first. */
  for?: 'anyone'
  /** `bare`: without header and navigation, as the sign-in page. */
  frame?: 'bare'
}

export type ActionTools = {
  go: (to: string) => void
  t: (key: string, values?: WordValues) => string
}

/** A command of the palette, by its shortcut too when it has one. */
export type Action = {
  key: string
  /** Word key. */
  label: string
  icon: Icon
  run: (tools: ActionTools) => void
  can?: Permission
  /** `c`, `g t` (one after the other) or `mod+shift+n`. */
  shortcut?: string
}

export type Found = { key: string; label: string; detail?: string; kind?: string; to: string }

/** Finds records for the palette while somebody types. */
export type Finder = {
  key: string
  /** Word key: the heading above what is found. */
  label: string
  can?: Permission
  find: (text: string, signal: AbortSignal) => Promise<Found[]>
}

/** One record to choose: its id as text, its name, and what tells it from others of the same name. */
export type PickOption = { value: string; label: string; detail?: string; kind?: string }

/** Lets pages of any area choose a record of a kind, without knowing the area it belongs to. */
export type Picker = {
  /** Finds records by a part of the name; with nothing typed, the likely ones. */
  search: (text: string, signal: AbortSignal) => Promise<PickOption[]>
  /** The name behind an id, for addresses and histories that carry only that. Nothing: it may not be seen. */
  name: (id: string, signal: AbortSignal) => Promise<string | null>
}

export type Panel<Props> = { order: number; load: () => Promise<Loaded<Props>>; can?: Permission }

/**
 * The places other areas may put panels into, with what each hands over. Areas add theirs by declaration merging:
 * `declare module '../../shell/face.ts' { interface Slots { 'person.overview': { person: { id: number } } } }`
 */
export interface Slots {
  /** In the header, before the person's menu: a bell, a clock that runs. */
  'frame.header': object
  /** Above everything: a notice to all, "you see this as Ana". */
  'frame.banner': object
}

/** What an area adds to a face of the product. */
export type Face = {
  /** The name of the area's folder, by which its word files are found. */
  area: string
  nav?: NavEntry[]
  /** In the person's menu: profile, sign out. */
  menu?: NavEntry[]
  pages?: PageEntry[]
  actions?: Action[]
  finders?: Finder[]
  /** Kind of record -> how it is chosen elsewhere. */
  picks?: Record<string, Picker>
  slots?: { [Name in keyof Slots]?: Panel<Slots[Name]>[] }
  /** The icon of each kind of record, used everywhere. */
  kinds?: Record<string, Icon>
}

/** Declares what an area adds to the desk or the portal. */
export const face = (declared: Face): Face => declared
