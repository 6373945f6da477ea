import type { Grantor, Me } from './me.ts'
import type { Reason, Rule, TableName, Test } from './rule.ts'

/** The row tests of a rule, in reading order. */
export function testsOf<T extends TableName>(rule: Rule<T>): Test<T>[] {
  if (rule.kind === 'fact') return []
  if (rule.kind === 'row') return [rule]
  return rule.kind === 'not' ? testsOf(rule.of) : rule.of.flatMap(testsOf)
}

/** Puts the database's answers (in the order of `testsOf`) back into the tree of sentences. */
export function reasonOf<T extends TableName>(rule: Rule<T>, me: Me, answers: readonly [boolean, unknown][]): Reason {
  const waiting = [...answers]
  const build = (part: Rule<T>): Reason => {
    if (part.kind === 'fact') return leaf('fact', part.says, part.holds(me), part.by?.(me))
    if (part.kind === 'row') {
      const [holds, proof] = waiting.shift() ?? [false, null]
      return leaf('row', part.says, holds, grantorOf(proof) ?? part.by?.(me))
    }
    if (part.kind === 'not') {
      const inner = build(part.of)
      return { kind: 'not', holds: !inner.holds, of: [inner] }
    }
    const of = part.of.map(build)
    const holds = part.kind === 'any' ? of.some((one) => one.holds) : of.every((one) => one.holds)
    return { kind: part.kind, ...(part.says ? { says: part.says } : {}), holds, of }
  }
  return build(rule)
}

const leaf = (kind: 'fact' | 'row', says: string, holds: boolean, by: Grantor | undefined): Reason => ({
  kind,
  says,
  holds,
  ...(holds && by ? { by } : {}),
})

function grantorOf(proof: unknown): Grantor | undefined {
  if (typeof proof !== 'object' || proof === null) return undefined
  return proof as Grantor // written by the rule's own `proof` expression
}

/** The shortest proof that it holds, or the nearest missing facts: the sentences that decided the answer. */
export function decisive(reason: Reason): Reason[] {
  if (!reason.of) return [reason]
  if (reason.kind === 'not') return [reason]
  const deciding = reason.of.filter((part) => part.holds === reason.holds)
  const every = (reason.kind === 'all') === reason.holds
  if (every) return deciding.flatMap(decisive)
  const shortest = deciding.map(decisive).sort((a, b) => a.length - b.length)[0]
  return shortest ?? [reason]
}
