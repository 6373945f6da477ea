import type { ExpressionBuilder } from 'kysely'
import type { Tables } from './db.ts'
import { allOf, type Condition, fold } from './fold.ts'
import type { Me } from './me.ts'
import type { Rule, TableName } from './rule.ts'

/**
 * The indexed shape of a rule: the rows that carry one of `principals` and also meet `rest`.
 * `'all'` means that no principal narrows it, so the list walks its own index and asks `rest` of each row.
 * `free` are those principals with which a row meets `rest` in any case, so that it need not be asked.
 */
export type Reach = { principals: 'all' | readonly string[]; rest: Condition; free: readonly string[] }

/** The same rule as `fold`, for lists: a law compares the two over every person of the world. */
export function principalsOf<T extends TableName>(rule: Rule<T>, row: ExpressionBuilder<Tables, T>, me: Me): Reach {
  switch (rule.kind) {
    case 'fact':
      return rule.holds(me) ? everyRow : noRow
    case 'row':
      return rule.principals
        ? carrying(rule.principals(me))
        : { principals: 'all', rest: rule.holds(row, me), free: [] }
    case 'not':
      return everything(rule, row, me)
    case 'any':
      return union(rule, row, me)
    case 'all':
      return intersection(rule, row, me)
  }
}

const everyRow: Reach = { principals: 'all', rest: true, free: [] }
const noRow: Reach = { principals: [], rest: true, free: [] }
const carrying = (principals: readonly string[]): Reach => ({ principals, rest: true, free: principals })

type Node<T extends TableName> = { kind: 'any' | 'all'; of: readonly Rule<T>[] }

function union<T extends TableName>(rule: Node<T>, row: ExpressionBuilder<Tables, T>, me: Me): Reach {
  const parts = rule.of.map((part) => principalsOf(part, row, me)).filter((part) => !isNothing(part))
  if (parts.some((part) => part.principals === 'all' && part.rest === true)) return everyRow
  if (parts.some((part) => part.principals === 'all')) return everything(rule, row, me)
  const principals = [...new Set(parts.flatMap((part) => (part.principals === 'all' ? [] : part.principals)))]
  const free = [...new Set(parts.flatMap((part) => part.free))]
  // One part that asks more than its principals makes the whole rule the question, for the rows that need it.
  return { principals, rest: parts.every((part) => part.rest === true) ? true : fold(rule, row, me), free }
}

function intersection<T extends TableName>(rule: Node<T>, row: ExpressionBuilder<Tables, T>, me: Me): Reach {
  const parts = rule.of.map((part) => principalsOf(part, row, me))
  if (parts.some(isNothing)) return noRow
  const narrow = parts.flatMap((part, at) => (part.principals === 'all' ? [] : [{ at, size: part.principals.length }]))
  const best = narrow.sort((a, b) => a.size - b.size)[0]
  const chosen = best ? parts[best.at] : undefined
  if (!best || !chosen) return everything(rule, row, me)
  const others = rule.of.filter((part, at) => at !== best.at && !isCarried(part)).map((part) => fold(part, row, me))
  const free = others.every((part) => part === true) ? chosen.free : []
  return { principals: chosen.principals, rest: allOf([chosen.rest, ...others], row), free }
}

const isCarried = <T extends TableName>(rule: Rule<T>) => rule.kind === 'row' && rule.carried === true

/** No row can have it. */
export const isNothing = (reach: Reach): boolean =>
  reach.rest === false || (reach.principals !== 'all' && reach.principals.length === 0)

function everything<T extends TableName>(rule: Rule<T>, row: ExpressionBuilder<Tables, T>, me: Me): Reach {
  const rest = fold(rule, row, me)
  return rest === false ? noRow : { principals: 'all', rest, free: [] }
}
