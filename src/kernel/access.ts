import { type Expression, expressionBuilder, type ExpressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Db, Tables } from './db.ts'
import type { Me } from './me.ts'
import { reasonOf, testsOf } from './reasons.ts'
import { type Condition, fold, givenBy } from './fold.ts'
import { principalsOf, type Reach } from './principals.ts'
import type { Reason, Rule, TableName } from './rule.ts'

/** Where the principals of a table's rows are kept, in the order its lists are read. */
export type PrincipalIndex = {
  table: TableName
  /** Column that names the record. */
  record: string
}

export type Access<T extends TableName, A extends string> = {
  table: T
  rules: Record<A, Rule<T>>
  /** The names of the rules. */
  actions: readonly A[]
  index?: PrincipalIndex
  /** For WHERE: the rows `me` may take `action` on. With `id = …` beside it, the check of one record. */
  where: (action: A, me: Me) => Expression<SqlBool>
  /** For lists over the principal index: which principals to look up, and what still has to be asked of each row. */
  reach: (action: A, me: Me) => Reach
  /** For SELECT: `{see: true, reply: false, …}` beside each row. `given` holds of every row that the statement finds. */
  hints: (me: Me, given?: A) => RawBuilder<Record<A, boolean>>
  /** The rule as a tree of sentences on one row; null when there is no such row. */
  reasons: (db: Db, action: A, me: Me, id: number) => Promise<Reason | null>
  /** A superset of the people who could hold the rule on one record, as SQL of one column of person ids. */
  candidates: (db: Db, id: number) => Promise<number[]>
}

// oxlint-disable-next-line typescript/no-explicit-any -- the rules of any table
export type AnyAccess = Access<any, any>

type Options<T extends TableName> = {
  index?: PrincipalIndex
  candidates: (db: Db, id: number) => Promise<number[]>
  /** Only for tests of the kernel: the row builder of another database. */
  row?: () => ExpressionBuilder<Tables, T>
}

/** One declaration, six answers (docs/guide/access.md). The record's key is always the column `id`. */
export function access<T extends TableName, A extends string>(
  table: T,
  rules: Record<A, Rule<T>>,
  options: Options<T>,
): Access<T, A> {
  const row = options.row ?? (() => expressionBuilder<Tables, T>())
  const condition = (action: A, me: Me) => fold(rules[action], row(), me)
  const names = Object.keys(rules) as A[] // Object.keys forgets the keys' type
  return {
    table,
    rules,
    actions: names,
    index: options.index,
    candidates: options.candidates,
    where: (action, me) => asExpression(condition(action, me)),
    reach: (action, me) => principalsOf(rules[action], row(), me),
    hints(me, given) {
      const known = given && givenBy(rules[given], row(), me)
      const hint = (action: A) => sql`(${asExpression(fold(rules[action], row(), me, known))}) is true`
      return sql`json_build_object(${sql.join(names.flatMap((action) => [sql.lit(action), hint(action)]))})`
    },
    async reasons(db, action, me, id) {
      const tests = testsOf(rules[action])
      const answers = tests.map(
        (test) =>
          sql`jsonb_build_array((${test.holds(row(), me)}) is true, ${test.proof ? test.proof(row(), me) : sql`null`})`,
      )
      const answer = answers.length ? sql`jsonb_build_array(${sql.join(answers)})` : sql`'[]'::jsonb`
      const found = await sql<{ answer: [boolean, unknown][] }>`
        select ${answer} as answer from ${sql.table(table)} where ${sql.ref(`${table}.id`)} = ${id}`.execute(db)
      const first = found.rows[0]
      return first ? reasonOf(rules[action], me, first.answer) : null
    },
  }
}

export const asExpression = (condition: Condition): Expression<SqlBool> =>
  typeof condition === 'boolean' ? sql<SqlBool>`${sql.lit(condition)}` : condition
