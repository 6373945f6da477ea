import { sql } from 'kysely'
import type { App } from './app.ts'
import type { Db } from './db.ts'
import { forbidden, notFound, unauthenticated } from './errors.ts'
import { parseInput } from './input.ts'
import { listPage } from './list-page.ts'
import type { Me } from './me.ts'
import { admit } from './admit.ts'
import type { AnyQuery, Asking, Content, Download } from './query.ts'
import type { TableName } from './rule.ts'

type AnyRead = Extract<AnyQuery, { kind: 'read' }>

/** Answers a question as `me`: the filter, the hints and the page cursor are added here, nowhere else. */
export async function ask(
  app: App,
  query: Exclude<AnyQuery, { kind: 'download' }>,
  me: Me,
  raw: unknown,
  db: Db = app.db,
): Promise<unknown> {
  const input = parseInput(query.input, raw)
  const asking = { app, db, me, input, now: app.clock() }
  if (query.kind === 'question') {
    admit(query.rule, me)
    return query.output.parse(await query.run(asking))
  }
  if (query.kind === 'list') return query.output.parse(await listPage(query, asking))
  return query.output.parse(await readOne(query, asking))
}

async function readOne(query: AnyRead, asking: Asking<Record<string, unknown>>): Promise<unknown> {
  const { on, rule } = query
  const { db, me, input } = asking
  const table: TableName = on.table
  const base = db
    .selectFrom(table)
    .where(sql.ref(`${table}.id`), '=', Number(input['id']))
    .where('see' in on.rules ? on.where('see', me) : on.where(rule, me))
    .select([
      sql`${on.hints(me, 'see' in on.rules ? 'see' : rule)}`.as('can'),
      sql<boolean>`(${on.where(rule, me)}) is true`.as('__may'),
    ])
  const row = await query.select(base, asking).executeTakeFirst()
  if (!row) throw me.person === null && me.hat !== 'system' ? unauthenticated() : notFound()
  if (!row['__may']) throw forbidden((await on.reasons(db, rule, me, Number(input['id']))) ?? undefined)
  return query.answer ? query.answer(row, asking) : row
}

/** Opens a file that hangs on a record, through the record's rule, as the first of the askers whom it lets in. */
export async function openContent(
  app: App,
  // oxlint-disable-next-line typescript/no-explicit-any -- downloads of every shape
  query: Download<string, any, any, any>,
  askers: readonly Me[],
  raw: unknown,
): Promise<Content> {
  const input: Record<string, unknown> = parseInput(query.input, raw)
  for (const me of askers) {
    const content = await openAs({ app, db: app.db, me, input, now: app.clock() }, query)
    if (content) return content
  }
  throw askers.every((me) => me.person === null) ? unauthenticated() : notFound()
}

// oxlint-disable-next-line typescript/no-explicit-any -- see above
async function openAs(
  asking: Asking<Record<string, unknown>>,
  query: Download<string, any, any, any>,
): Promise<Content | null> {
  const table: TableName = query.on.table
  const allowed = await asking.db
    .selectFrom(table)
    .select(sql`1`.as('one'))
    .where(sql.ref(`${table}.id`), '=', Number(asking.input['id']))
    .where(query.on.where(query.rule, asking.me))
    .executeTakeFirst()
  return allowed ? query.open(asking) : null
}
