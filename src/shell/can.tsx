import type { ReactNode } from 'react'
import { useMe } from './me.ts'

/** What the server said about a record beside its fields. */
export type Hinted = { can?: Readonly<Record<string, boolean>> }

type CanProps = {
  /** A verb of the record's hints, or a permission of `me.can` when no record is named. */
  do: string
  of?: Hinted
  otherwise?: ReactNode
  children: ReactNode
}

/** Shows its children to those who may; the rule itself lives on the server, this only reads its hints. */
export function Can({ do: verb, of, otherwise = null, children }: CanProps) {
  const can = useCan()
  return can(verb, of) ? children : otherwise
}

/** `const can = useCan()`; `can('reply', ticket)`, `can('tickets.create')`. Unknown verbs are a no. */
export function useCan() {
  const me = useMe()
  return (verb: string, of?: Hinted) => (of ? of.can?.[verb] === true : me.can[verb] === true)
}
