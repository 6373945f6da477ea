import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { Tables } from './db.ts'
import type { Me } from './me.ts'
import type { Rule, TableName } from './rule.ts'

/** What is left of a rule once everything about the asker is known. */
export type Condition = boolean | Expression<SqlBool>

/** Parts of rules that are known to hold of every row at hand, because the statement only finds such rows. */
export type Given<T extends TableName> = ReadonlySet<Rule<T>>

/** The plain shape of a rule: an administrator's is `true`, a customer's has only a customer's clauses. */
export function fold<T extends TableName>(
  rule: Rule<T>,
  row: ExpressionBuilder<Tables, T>,
  me: Me,
  given?: Given<T>,
): Condition {
  if (given?.has(rule)) return true
  switch (rule.kind) {
    case 'fact':
      return rule.holds(me)
    case 'row':
      // A test that stands for principals of which the asker has none cannot hold.
      return rule.principals && rule.principals(me).length === 0 ? false : rule.holds(row, me)
    case 'not': {
      const inner = fold(rule.of, row, me, given)
      // `is not true`, never `not`: an unknown counts as "does not hold" on both sides of a negation.
      return typeof inner === 'boolean' ? !inner : sql<SqlBool>`(${inner}) is not true`
    }
    case 'any':
      return anyOf(foldUntil(true, rule.of, row, me, given), row)
    case 'all':
      return allOf(foldUntil(false, rule.of, row, me, given), row)
  }
}

/** Folds part by part, up to the one that decides the whole. */
function foldUntil<T extends TableName>(
  decisive: boolean,
  parts: readonly Rule<T>[],
  row: ExpressionBuilder<Tables, T>,
  me: Me,
  given: Given<T> | undefined,
): Condition[] {
  const folded: Condition[] = []
  for (const part of parts) {
    folded.push(fold(part, row, me, given))
    if (folded.at(-1) === decisive) break
  }
  return folded
}

/** What else holds of a row for which this rule does: every part of an `all`, the only possible part of an `any`. */
export function givenBy<T extends TableName>(rule: Rule<T>, row: ExpressionBuilder<Tables, T>, me: Me): Given<T> {
  const given = new Set<Rule<T>>([rule])
  for (const one of given) {
    if (one.kind === 'all') for (const part of one.of) given.add(part)
    if (one.kind !== 'any') continue
    const [first, ...others] = one.of.filter((part) => fold(part, row, me) !== false)
    if (first && others.length === 0) given.add(first)
  }
  return given
}

export function anyOf<T extends TableName>(parts: Condition[], row: ExpressionBuilder<Tables, T>): Condition {
  if (parts.includes(true)) return true
  const open = parts.filter((part) => typeof part !== 'boolean')
  return open.length === 0 ? false : open.length === 1 ? open[0]! : row.or(open) // length was just checked
}

export function allOf<T extends TableName>(parts: Condition[], row: ExpressionBuilder<Tables, T>): Condition {
  if (parts.includes(false)) return false
  const open = parts.filter((part) => typeof part !== 'boolean')
  return open.length === 0 ? true : open.length === 1 ? open[0]! : row.and(open) // length was just checked
}
