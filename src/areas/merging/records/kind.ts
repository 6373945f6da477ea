import { z } from 'zod'
import type { Access } from '../../../kernel/access.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'
import type { Unite, Work } from '../engine/work.ts'

export const kindName = z.enum(['person', 'company'], 'A kind is person or company.')
export type KindName = z.output<typeof kindName>

/** The two records of a merge: the one that stays, and the one that becomes a part of it. */
export type Pair = { master: number; merged: number }

/** Why a merge deserves a second look; word keys under `merging.warning`. */
export type Warning = 'master-away' | 'merged-away' | 'both-sign-in' | 'keys-end' | 'below' | 'above'

/** Something by which a person may do what they may. */
export type Gain = { kind: 'role' | 'membership' | 'team' | 'login'; name: string; detail: string | null }

export type MergeKind = {
  name: KindName
  table: 'people' | 'companies'
  // oxlint-disable-next-line typescript/no-explicit-any -- the actions of the two rules differ; both have `merge`
  access: Access<any, any>
  /** Columns shown side by side, of which the other one's can be taken. */
  fields: readonly string[]
  unions: Readonly<Record<string, Unite>>
  /** Errors: `forbidden` where it would give rights that the asker cannot give, `conflict` for the last Owner. */
  assertAllowed: (tx: Tx, me: Me, pair: Pair, now: Date) => Promise<void>
  /** What the record gives a right to now. */
  standing: (db: Db, id: number, now: Date) => Promise<Gain[]>
  warnings: (db: Db, pair: Pair) => Promise<Warning[]>
  rankOf: (db: Db, id: number) => Promise<number>
  /** Before anything moves. */
  begin: (work: Work, pair: Pair) => Promise<void>
  /** When the merged record is gone. */
  end: (work: Work, pair: Pair, merged: { code: string | null }) => Promise<void>
  /** Of what is remembered of their rights nothing holds any more. */
  forgetRights: (tx: Tx, ids: readonly number[]) => Promise<unknown>
  /** After everything has been put back: what belongs to the one that came back, though it happened since. */
  sortOut: (tx: Tx, pair: Pair, merge: number) => Promise<void>
}
