import { type Selectable, sql, type SqlBool } from 'kysely'
import { z } from 'zod'
import type { Tables, Tx } from '../../../kernel/db.ts'
import { attempt } from './attempt.ts'
import type { Catalogue, Shape } from './catalogue.ts'
import { hasKeyOf, isOneOf, rowsFrom } from './key-sql.ts'

type Step = Selectable<Tables['merge_steps']>

const rows = z.array(z.record(z.string(), z.unknown()))
const id = z.number()

/**
 * Undoes the steps of a merge from the last to the first. A row that was given to somebody else, changed or deleted
 * since stays as it is; one whose place has been taken since cannot come back. Gives the tables of those, one entry each.
 */
export async function putBack(tx: Tx, catalogue: Catalogue, merge: number): Promise<string[]> {
  const places = await tx
    .selectFrom('merge_steps')
    .select('position')
    .where('merge_id', '=', merge)
    .orderBy('position', 'desc')
    .execute()
  const lost: string[] = []
  for (const { position } of places) {
    const step = await tx
      .selectFrom('merge_steps')
      .selectAll()
      .where('merge_id', '=', merge)
      .where('position', '=', position)
      .executeTakeFirstOrThrow()
    lost.push(...(await putBackStep(tx, catalogue.shapeOf(step.table_name), step)))
  }
  return lost
}

async function putBackStep(tx: Tx, shape: Shape, step: Step): Promise<string[]> {
  const keys = rows.parse(step.keys)
  if (step.action === 'added') {
    await sql`delete from ${sql.table(shape.table)} t where ${isOneOf(shape, 't', keys)}`.execute(tx)
    return []
  }
  if (step.action === 'removed') return each(tx, shape, rows.parse(step.rows), (some) => insertRows(tx, shape, some))
  if (step.action === 'moved') return each(tx, shape, keys, (some) => moveBack(tx, shape, step, some))
  return each(tx, shape, keys, (some) => changeBack(tx, shape, step, some))
}

/** All at once if that can be, else one by one. */
async function each(
  tx: Tx,
  { table }: Shape,
  some: z.output<typeof rows>,
  write: (some: z.output<typeof rows>) => Promise<unknown>,
): Promise<string[]> {
  if ('done' in (await attempt(tx, () => write(some)))) return []
  if (some.length === 1) return [table]
  const lost: string[] = []
  for (const one of some) {
    if (!('done' in (await attempt(tx, () => write([one]))))) lost.push(table)
  }
  return lost
}

const insertRows = (tx: Tx, shape: Shape, content: unknown[]) => {
  const columns = sql.join(shape.columns.filter((one) => !one.isGenerated).map(({ name }) => sql.ref(name)))
  return sql`insert into ${sql.table(shape.table)} (${columns}) overriding system value
    select ${columns} from ${rowsFrom(shape, content)}`.execute(tx)
}

const moveBack = (tx: Tx, shape: Shape, { column_name, before, after }: Step, keys: z.output<typeof rows>) => {
  const column = sql.ref(column_name ?? '')
  return sql`update ${sql.table(shape.table)} t set ${column} = ${id.parse(before)}
    where ${isOneOf(shape, 't', keys)} and ${sql.ref(`t.${column_name}`)} = ${id.parse(after)}`.execute(tx)
}

/** Each column for itself, as far as it still says what the merge wrote; those that hang together are tried together first. */
async function changeBack(tx: Tx, shape: Shape, step: Step, keys: z.output<typeof rows>): Promise<void> {
  const columns = Object.keys(z.record(z.string(), z.unknown()).parse(step.before))
  const write = async (names: readonly string[]) => {
    const done = await sql`update ${sql.table(shape.table)} t
      set ${sql.join(names.map((name) => sql`${sql.ref(name)} = ${sql.ref(`was.${name}`)}`))}
      from ${rowsFrom(shape, [step.before])} was, ${rowsFrom(shape, [step.after])} became, ${rowsFrom(shape, keys)} wanted
      where ${hasKeyOf(shape, 't', 'wanted')} and ${sql.join(
        names.map((name) => sql<SqlBool>`${sql.ref(`t.${name}`)} is not distinct from ${sql.ref(`became.${name}`)}`),
        sql` and `,
      )}`.execute(tx)
    return Number(done.numAffectedRows)
  }
  if ((await write(columns)) > 0) return
  for (const name of columns) await attempt(tx, () => write([name]))
}
