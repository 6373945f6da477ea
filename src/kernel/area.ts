import type { Access } from './access.ts'
import type { App } from './app.ts'
import type { StoredEvent } from './events.ts'
import type { Job } from './jobs.ts'
import type { FactLoaders, Gate, HatMaker } from './me.ts'
import type { AnyOperation } from './operation.ts'
import type { AnyQuery } from './query.ts'
import type { TableName } from './rule.ts'
import type { Setting } from './settings.ts'
import type { WordFile } from './words.ts'

/** Told of an event after commit, at least once; it must bear being told twice. */
export type Listener = {
  name: string
  on: readonly string[]
  run: (app: App, event: StoredEvent) => Promise<void>
}

/** Work that waits in a table until somebody says so on the channel, and is looked for every few seconds besides. */
export type Sweep = {
  channel: string
  /** Does some of it; true when more may be waiting. Several processes may run it at a time. */
  run: (app: Product) => Promise<boolean>
}

/** Who a session cookie or key belongs to, with the stamp that says whether what we know of them is still true. */
export type Identity = { person: number; hat?: string; stamp: string; session: number | null; until: Date | null }

/** What a domain brings to the product. Everything else about it is its own business. */
export type Area = {
  name: string
  /** What it is, in one paragraph, for the generated reference. */
  says: string
  /** The tables that only this area names in SQL. */
  tables: readonly TableName[]
  // oxlint-disable-next-line typescript/no-explicit-any -- the actions of each rule differ by area
  accesses?: Readonly<Record<string, Access<any, any>>>
  permissions?: readonly string[]
  operations?: readonly AnyOperation[]
  queries?: readonly AnyQuery[]
  listeners?: readonly Listener[]
  // oxlint-disable-next-line typescript/no-explicit-any -- the inputs of jobs and settings differ
  jobs?: readonly Job<any>[]
  sweeps?: readonly Sweep[]
  // oxlint-disable-next-line typescript/no-explicit-any -- see above
  settings?: readonly Setting<any>[]
  facts?: FactLoaders
  hats?: HatMaker
  gate?: Gate
  words: WordFile
  /** How this area recognises who sends a request: by the token of its cookie or key. */
  identify?: (app: App, token: { cookie?: string; key?: string }) => Promise<Identity | null>
  /** Once after migrations, before anything is served; safe to run at every start. */
  prepare?: (app: App) => Promise<void>
  /** Long-running parts (a mail listener); gives back how to stop them. */
  serve?: (app: App) => Promise<() => Promise<void>>
}

/** What is served: everything that running code is handed, and the areas it was put together from. */
export type Product = App & { areas: readonly Area[] }

export const area = (definition: Area): Area => definition
