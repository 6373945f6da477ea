import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from './db.ts'
import type { Grantor, Me } from './me.ts'

export type TableName = Extract<keyof Tables, string>

/** A question about who is asking, answered in memory before any SQL is written. */
export type Fact = {
  kind: 'fact'
  /** Word key of the sentence it means. */
  says: string
  holds: (me: Me) => boolean
  /** Which role, level or grant makes it hold. */
  by?: (me: Me) => Grantor | undefined
}

/** A question about the row, answered only ever by PostgreSQL. */
export type Test<T extends TableName> = {
  kind: 'row'
  says: string
  holds: (row: ExpressionBuilder<Tables, T>, me: Me) => Expression<SqlBool>
  /**
   * The principals this test stands for: it holds exactly when the row carries one of them.
   * Lists then look these up in an index instead of asking each row (docs/guide/access.md).
   */
  principals?: (me: Me) => string[]
  /** The principals of a row already imply it (a wall that takes principals away), so that a walk need not ask. */
  carried?: true
  by?: (me: Me) => Grantor | undefined
  /** SQL giving `{who, at}` of the single-record grant behind it, as jsonb. */
  proof?: (row: ExpressionBuilder<Tables, T>, me: Me) => Expression<unknown>
}

export type Rule<T extends TableName> =
  | Fact
  | Test<T>
  | { kind: 'any' | 'all'; says?: string; of: readonly Rule<T>[] }
  | { kind: 'not'; of: Rule<T> }

/** The rule of one answer as a tree of sentences: what holds, what does not, and who granted it. */
export type Reason = {
  kind: 'fact' | 'row' | 'any' | 'all' | 'not'
  says?: string
  holds: boolean
  by?: Grantor
  of?: Reason[]
}

/** The words an area writes its rules with, bound to its table. */
export function vocabulary<T extends TableName>(_table: T) {
  return {
    row: (
      says: string,
      holds: Test<T>['holds'],
      more: Pick<Test<T>, 'principals' | 'carried' | 'by' | 'proof'> = {},
    ): Rule<T> => ({
      kind: 'row',
      says,
      holds,
      ...more,
    }),
    any: (...of: Rule<T>[]): Rule<T> => ({ kind: 'any', of }),
    all: (...of: Rule<T>[]): Rule<T> => ({ kind: 'all', of }),
    not: (of: Rule<T>): Rule<T> => ({ kind: 'not', of }),
  }
}

/** A fact about who is asking; the same in every area. */
export const me = (says: string, holds: Fact['holds'], by?: Fact['by']): Fact => ({ kind: 'fact', says, holds, by })

/**
 * A right that comes with the hat: `may('ticket.create')`, `may('ticket.view', 'company')`. Its sentence stands under
 * `access.may.<permission>.<scope>`, or `.any` when every scope will do.
 */
export const may = (permission: string, scope?: string): Fact => ({
  kind: 'fact',
  says: `access.may.${permission}.${scope ?? 'any'}`,
  holds: (who) => (scope ? (who.grants.get(permission)?.has(scope) ?? false) : who.grants.has(permission)),
  by: (who) => who.grantedBy,
})

/** A rule that lets everybody in, with the reason why that is right. */
export const anyone = (because: string): Fact => ({ kind: 'fact', says: because, holds: () => true })
