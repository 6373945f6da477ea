import type { App } from '../../kernel/app.ts'
import type { Tx } from '../../kernel/db.ts'
import type { Happening } from '../../kernel/events.ts'
import type { ParsedMessage } from './text/message.ts'

/** What became of a message. */
export type Outcome = 'ticket' | 'reply' | 'bounce' | 'auto' | 'parked'

export type Decision = { outcome: Outcome; reason: string; ticket?: number; reply?: number; person?: number }

/** One line of a message's path: which step looked, and what it found. */
export type Step = { step: string; found: string }

/** A message on its way through the steps; each adds what it learnt. */
export type Letter = {
  app: App
  tx: Tx
  now: Date
  id: number
  /** The mailbox it was fetched from. */
  mailbox: number | null
  envelopeTo: readonly string[]
  parsed: ParsedMessage
  fingerprint: string
  /** Addresses of the desk itself, as keys. */
  ours: ReadonlySet<string>
  keys: readonly Buffer[]
  sender: { address: string; name: string }
  path: Step[]
  happened: (what: Happening, actor: number | null) => Promise<void>
}

/** A step either decides or leaves it to the next one. */
export type LetterStep = { name: string; run: (letter: Letter) => Promise<Decision | null> }
