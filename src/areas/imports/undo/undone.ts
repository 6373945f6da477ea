import type { Tx } from '../../../kernel/db.ts'
import type { Me } from '../../../kernel/me.ts'

export type UndoRow = {
  position: number
  record: number
  verdict: 'new' | 'changed'
  before?: unknown
  after?: unknown
}

export type Undoing = { tx: Tx; me: Me; now: Date; importId: number; rows: readonly UndoRow[] }

/** What became of a line that was to be taken back; `rule` says why it was kept. */
export type Undone = { position: number; undone: 'removed' | 'put-back' | 'kept'; rule: string | null }
