import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely'
import type { Tables } from './db.ts'
import type { Me } from './me.ts'
import type { Rule, TableName } from './rule.ts'

/** What is left of a rule once everything about the asker is known. */
export type Condition = boolean | Expression<SqlBool>

/** The plain shape of a rule: an administrator's is `true`, a customer's has only a customer's clauses. */
export function fold<T extends TableName>(rule: Rule<T>, row: ExpressionBuilder<Tables, T>, me: Me): Condition {
  switch (rule.kind) {
    case 'fact':
      return rule.holds(me)
    case 'row':
      // A test that stands for principals of which the asker has none cannot hold.
      return rule.principals && rule.principals(me).length === 0 ? false : rule.holds(row, me)
    case 'not': {
      const inner = fold(rule.of, row, me)
      // `is not true`, never `not`: an unknown counts as "does not hold" on both sides of a negation.
      return typeof inner === 'boolean' ? !inner : sql<SqlBool>`(${inner}) is not true`
    }
    case 'any':
      return anyOf(
        rule.of.map((part) => fold(part, row, me)),
        row,
      )
    case 'all':
      return allOf(
        rule.of.map((part) => fold(part, row, me)),
        row,
      )
  }
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
