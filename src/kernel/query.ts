import type { Readable } from 'node:stream'
import type { SelectQueryBuilder } from 'kysely'
import type { z } from 'zod'
import type { Access } from './access.ts'
import type { App } from './app.ts'
import type { Db, Tables } from './db.ts'
import type { Me } from './me.ts'
import type { Fact, TableName } from './rule.ts'

/** What a question is handed. */
export type Asking<I> = { app: App; db: Db; me: Me; input: I; now: Date }

/** A file as an answer: sent as an attachment or, when `inline`, sandboxed. Without a size it is made while it is sent. */
export type Content = { stream: Readable; type: string; name: string; size: number | null; inline: boolean }

type Common<Route extends string, I extends z.ZodType, O extends z.ZodType> = {
  name: string
  route: Route
  says: string
  input: I
  output: O
  internal?: true
}

// oxlint-disable-next-line typescript/no-explicit-any -- selections and joins widen the builder's types
type Builder<T extends TableName> = SelectQueryBuilder<Tables, T, any>
// oxlint-disable-next-line typescript/no-explicit-any -- see above
type Selected = SelectQueryBuilder<any, any, any>

export type Sort = { column: string; direction: 'asc' | 'desc'; kind: 'time' | 'text' | 'number' }

/** One record, read through its rule in one statement. */
export type Read<
  Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
> = Common<Route, I, O> & {
  kind: 'read'
  on: Access<T, A>
  rule: A
  /** Adds columns to a statement that already has the filter and `can`. */
  select: (q: Builder<T>, asking: Asking<z.output<I>>) => Selected
  /** Turns the row into the answer where columns alone do not. */
  // oxlint-disable-next-line typescript/no-explicit-any -- the row is what `select` chose
  answer?: (row: any, asking: Asking<z.output<I>>) => Promise<z.input<O>> | z.input<O>
}

/** A page of the records one may see, newest or first first. */
export type List<
  Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
> = Common<Route, I, O> & {
  kind: 'list'
  on: Access<T, A>
  rule: A
  /** The first one is the default. `?sort=` picks another. */
  sorts: Readonly<Record<string, Sort>>
  /** The sort in whose order the rule's principal index is kept. */
  indexedSort?: string
  /** Conditions on columns that the principal index keeps too. */
  mirrored?: (input: z.output<I>) => Readonly<Record<string, boolean>>
  /** True when the input names a filter whose own index is the shorter way. */
  drivenByFilter?: (input: z.output<I>) => boolean
  /** True when how much the filter finds depends on its words, so that no plan fits all. */
  isSearch?: (input: z.output<I>) => boolean
  filter: (q: Builder<T>, asking: Asking<z.output<I>>) => Builder<T>
  /** True when `filter` adds conditions beyond the mirrored ones, so that the walk must ask them of each row. */
  filters?: (input: z.output<I>) => boolean
  select: (q: Builder<T>, asking: Asking<z.output<I>>) => Selected
}

/** A question that is no record and no list: its rule is a fact, its answer is what `run` gives. */
export type Question<Route extends string, I extends z.ZodType, O extends z.ZodType> = Common<Route, I, O> & {
  kind: 'question'
  rule: Fact
  run: (asking: Asking<z.output<I>>) => Promise<z.input<O>>
}

/** The bytes of a file that hangs on a record. */
export type Download<Route extends string, I extends z.ZodType, T extends TableName, A extends string> = {
  kind: 'download'
  name: string
  route: Route
  says: string
  input: I
  on: Access<T, A>
  rule: A
  /** Null: this record holds no such file that the asker may have. */
  open: (asking: Asking<z.output<I>>) => Promise<Content | null>
}

// oxlint-disable-next-line typescript/no-explicit-any -- a list of queries of every shape
export type AnyQuery =
  | Read<string, any, any, any, any>
  | List<string, any, any, any, any>
  | Question<string, any, any>
  | Download<string, any, any, any>

export const read = <
  const Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
>(
  definition: Omit<Read<Route, I, O, T, A>, 'kind'>,
): Read<Route, I, O, T, A> => ({ kind: 'read', ...definition })

export const list = <
  const Route extends string,
  I extends z.ZodType,
  O extends z.ZodType,
  T extends TableName,
  A extends string,
>(
  definition: Omit<List<Route, I, O, T, A>, 'kind'>,
): List<Route, I, O, T, A> => ({ kind: 'list', ...definition })

export const question = <const Route extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Question<Route, I, O>, 'kind'>,
): Question<Route, I, O> => ({ kind: 'question', ...definition })

export const download = <const Route extends string, I extends z.ZodType, T extends TableName, A extends string>(
  definition: Omit<Download<Route, I, T, A>, 'kind'>,
): Download<Route, I, T, A> => ({ kind: 'download', ...definition })
