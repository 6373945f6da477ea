import type { OutputOf } from '../../../../shell/call.ts'
import type { listSettings } from '../../settings/list.ts'

export type SettingItem = OutputOf<typeof listSettings>['items'][number]

/** What may be written, read from the JSON Schema that the server sends beside each setting. */
export type Shape =
  | { is: 'switch' }
  | { is: 'number'; least?: number; most?: number }
  | { is: 'text'; most?: number }
  | { is: 'choice'; of: string[] }
  | { is: 'lines' }
  /** Named parts of their own shape. */
  | { is: 'parts'; parts: Record<string, Shape> }
  /** One of several sets of parts, told apart by a fixed word in one of them. */
  | { is: 'cases'; by: string; cases: Record<string, Record<string, Shape>> }
  /** A record of a kind, by id, or none. */
  | { is: 'record'; kind: string }
  /** Something this page cannot draw: shown, not changed. */
  | { is: 'unknown' }
