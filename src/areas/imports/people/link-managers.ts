import { sql } from 'kysely'
import type { App } from '../../../kernel/app.ts'
import type { Tx } from '../../../kernel/db.ts'
import { recordMany, tellProgress } from '../../../kernel/record-many.ts'
import { recordset } from '../../../kernel/recordset.ts'
import { changePeople, type StateChange } from '../../people/bulk/change-people.ts'
import { findPeople } from '../../people/bulk/find-people.ts'
import { lockStates } from '../../people/bulk/person-state.ts'
import type { Mode } from '../batch.ts'
import { earlierPositions } from '../earlier-positions.ts'
import { askerOf, countsPlus, type Import, lockImport } from '../import.ts'
import { inHalves } from '../in-halves.ts'

const BATCH = 500

type Waiting = { position: number; record: number | null; verdict: string; code: string }
type Outcome = { position: number; rule: string | null; what: string | null; before?: number | null; after?: number }

/**
 * The second way through: whom each person reports to, found by code only when all lines are there, because a manager
 * may stand below their people. It goes on where it was, as the first way does.
 */
export async function linkManagers(app: App, one: Import, mode: Mode): Promise<void> {
  if (one.kind !== 'people' || !one.columns.includes('manager')) return
  while (await app.db.transaction().execute((tx) => linkSome(app, tx, one, mode)));
}

async function linkSome(app: App, tx: Tx, one: Import, mode: Mode): Promise<boolean> {
  const current = await lockImport(tx, one.id)
  if (!current || current.state !== one.state || current.isStopping) return false
  const found = await sql<Waiting>`
    select position, record_id as record, verdict, manager_code as code from import_rows
    where import_id = ${one.id} and manager_code is not null order by position limit ${sql.lit(BATCH)}`.execute(tx)
  const waiting = found.rows
  if (waiting.length === 0) return false
  const outcomes = mode === 'check' ? await foresee(tx, one, waiting) : await link(app, tx, current, waiting)
  await keep(tx, one.id, outcomes)
  const turned = outcomes.filter(({ position, after }) => after !== undefined && isSame(waiting, position)).length
  if (turned > 0)
    await tx
      .updateTable('imports')
      .set({ counts: countsPlus({ same: -turned, changed: turned }) })
      .where('id', '=', one.id)
      .execute()
  await tellProgress(tx, 'import', one.id)
  return true
}

const isSame = (waiting: readonly Waiting[], position: number) =>
  waiting.some((row) => row.position === position && row.verdict === 'same')

/** In a dry run: is there, or will there be, somebody of that code? */
async function foresee(tx: Tx, one: Import, waiting: readonly Waiting[]): Promise<Outcome[]> {
  const codes = [...new Set(waiting.map(({ code }) => code))]
  const known = await findPeople(tx, { codes, addresses: [], names: [], namesAlone: [] })
  const coming = await earlierPositions(tx, one.id, codes.map(identityOf))
  return waiting.map(({ position, code }) =>
    known.byCode.has(code) || coming.has(identityOf(code))
      ? { position, rule: null, what: null }
      : { position, rule: 'manager-unknown', what: code },
  )
}

const identityOf = (code: string) => `code ${code.toLowerCase()}`

async function link(app: App, tx: Tx, one: Import, waiting: readonly Waiting[]): Promise<Outcome[]> {
  const now = app.clock()
  const me = await askerOf(app, tx, one.createdBy)
  if (!me) return waiting.map(({ position, code }) => ({ position, rule: 'may-not', what: code }))
  const { byCode } = await findPeople(tx, {
    codes: [...new Set(waiting.map(({ code }) => code))],
    addresses: [],
    names: [],
    namesAlone: [],
  })
  const states = await lockStates(
    tx,
    waiting.flatMap(({ record }) => record ?? []),
    me,
  )
  const changes: { waiting: Waiting; change: StateChange }[] = []
  const outcomes: Outcome[] = []
  for (const row of waiting) {
    const manager = byCode.get(row.code)
    const person = row.record === null ? undefined : states.get(row.record)
    if (manager === undefined) outcomes.push({ position: row.position, rule: 'manager-unknown', what: row.code })
    else if (!person || person.state.manager === manager)
      outcomes.push({ position: row.position, rule: null, what: null })
    else if (!person.can['annotate']) outcomes.push({ position: row.position, rule: 'may-not', what: row.code })
    else
      changes.push({
        waiting: row,
        change: { id: person.id, before: person.state, after: { ...person.state, manager } },
      })
  }
  const linked = await inHalves(
    tx,
    changes,
    async (some): Promise<Outcome[]> => {
      await changePeople(
        tx,
        some.map(({ change }) => change),
        now,
      )
      return some.map(({ waiting: row, change }) => ({
        position: row.position,
        rule: null,
        what: null,
        before: change.before.manager,
        after: change.after.manager ?? 0,
      }))
    },
    ({ waiting: row }) => ({ position: row.position, rule: 'manager-ring', what: row.code }),
  )
  const told = changes.filter(({ waiting: row }) =>
    linked.some(({ position, after }) => position === row.position && after !== undefined),
  )
  await recordMany(
    tx,
    me,
    now,
    told.map(({ change }) => ({
      name: 'person.manager-set',
      subject: { kind: 'person', id: change.id },
      before: { manager: change.before.manager },
      after: { manager: change.after.manager },
      detail: { import: one.id },
    })),
  )
  return [...outcomes, ...linked]
}

/** A line that only brings a manager is a change after all. */
const keep = (tx: Tx, id: number, outcomes: readonly Outcome[]) =>
  sql`
    update import_rows set manager_code = null,
      rule = coalesce(row.rule, import_rows.rule), what = coalesce(row.what, import_rows.what),
      verdict = case when row.after is not null and verdict = 'same' then 'changed' else verdict end,
      before = case when row.after is null or verdict = 'new' then import_rows.before
        else coalesce(import_rows.before, '{}') || jsonb_build_object('manager', row.before) end,
      after = case when row.after is null or verdict = 'new' then import_rows.after
        else coalesce(import_rows.after, '{}') || jsonb_build_object('manager', row.after) end
    from ${recordset(outcomes)} as row (position integer, rule text, what text, before bigint, after bigint)
    where import_rows.import_id = ${id} and import_rows.position = row.position`.execute(tx)
