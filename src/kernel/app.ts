import type { AnyAccess } from './access.ts'
import type { Clock } from './clock.ts'
import type { Db } from './db.ts'
import type { Ids } from './ids.ts'
import type { Who } from './me.ts'
import type { Setting } from './settings.ts'
import type { Store } from './store.ts'
import type { Words } from './words.ts'

export type Log = (level: 'info' | 'warn' | 'error', message: string, fields?: Record<string, unknown>) => void

/** Where this installation stands; read once from the environment. */
export type Place = {
  /** The public address, the only one that mails link to; without a slash at the end. */
  url: string
  /** Folder for files and raw messages. */
  folder: string
  smtpUrl: string | null
  s3Url: string | null
}

/** Everything that running code is handed; nothing of it is global. The areas themselves are not in it (`Product`). */
export type App = {
  db: Db
  clock: Clock
  ids: Ids
  who: Who
  words: Words
  store: Store
  /** The settings of every area. */
  // oxlint-disable-next-line typescript/no-explicit-any -- the values of settings differ
  settings: readonly Setting<any>[]
  /** The rules of every kind of record, by kind. */
  accesses: ReadonlyMap<string, AnyAccess>
  place: Place
  log: Log
}
