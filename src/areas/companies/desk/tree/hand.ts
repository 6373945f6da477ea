import { createContext, useContext } from 'react'

type Brief = { id: number; name: string }

/** A company on its way: from where, and where it shall stand (null: at the top). */
export type Move = { company: Brief; from: Brief | null; to: Brief | null }

/** What the rows of the tree share: which branches are open, and which company is being moved. */
export type TreeHand = {
  mayMove: boolean
  /** Taken by mouse or keyboard, not yet put down. */
  held: Omit<Move, 'to'> | null
  take: (held: Omit<Move, 'to'> | null) => void
  /** Puts the held one below this company; null: at the top. What it means is asked first. */
  put: (to: Brief | null) => void
  open: ReadonlySet<number>
  toggle: (id: number, isOpen: boolean) => void
}

export const TreeContext = createContext<TreeHand | null>(null)

export function useTreeHand(): TreeHand {
  const hand = useContext(TreeContext)
  if (!hand) throw new Error('a row of the tree needs its page around it')
  return hand
}
