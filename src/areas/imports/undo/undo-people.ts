import { sql } from 'kysely'
import { happenedBesides } from '../../../kernel/happened-besides.ts'
import { recordMany } from '../../../kernel/record-many.ts'
import { membershipsMovedOn, undoMemberships } from '../../companies/bulk/undo-memberships.ts'
import { changePeople, type StateChange } from '../../people/bulk/change-people.ts'
import { lockStates } from '../../people/bulk/person-state.ts'
import { peopleInUse, removePeople } from '../../people/bulk/remove-people.ts'
import { inHalves } from '../in-halves.ts'
import { forgetKeys } from '../person-keys.ts'
import { type Kept, kept } from '../rows.ts'
import type { Undoing, Undone, UndoRow } from './undone.ts'

/** Takes people back: whom the import made goes, unless somebody has touched or used them; what it changed is put back. */
export async function undoPeople(undoing: Undoing): Promise<Undone[]> {
  const { tx, rows } = undoing
  const made = rows.filter(({ verdict }) => verdict === 'new')
  const changed = rows.filter(({ verdict }) => verdict === 'changed')
  const database = (row: UndoRow): Undone => ({ position: row.position, undone: 'kept', rule: 'in-use' })
  return [
    ...(await inHalves(tx, made, (some) => remove(undoing, some), database)),
    ...(await inHalves(tx, changed, (some) => putBack(undoing, some), database)),
  ]
}

async function remove({ tx, me, now, importId }: Undoing, rows: readonly UndoRow[]): Promise<Undone[]> {
  const ids = rows.map(({ record }) => record)
  const known = await lockStates(tx, ids, me)
  const touched = await happenedBesides(tx, { kind: 'person', ids, besides: { import: importId } })
  const used = await peopleInUse(tx, ids, madeByImport(importId))
  const ruleFor = (id: number): string | null => {
    if (!known.has(id)) return 'gone'
    if (!known.get(id)?.can['annotate']) return 'may-not'
    return touched.has(id) ? 'touched' : used.has(id) ? 'in-use' : null
  }
  const going = ids.filter((id) => ruleFor(id) === null)
  await removePeople(tx, going)
  await recordMany(
    tx,
    me,
    now,
    going.map((id) => ({
      name: 'person.removed',
      subject: { kind: 'person', id },
      before: { code: known.get(id)?.state.code },
      detail: { import: importId },
    })),
  )
  return rows.map(({ position, record }) => {
    const rule = ruleFor(record)
    return { position, undone: rule === null ? 'removed' : 'kept', rule }
  })
}

/** SQL: whom an import made. They go together: a manager is not kept for the sake of people who go as well. */
const madeByImport = (importId: number) => sql`
  select record_id from import_rows where import_id = ${importId} and verdict = 'new' and record_id is not null`

type Turn = { row: UndoRow; before: Kept; after: Kept; change: StateChange | null }

async function putBack({ tx, me, now, importId }: Undoing, rows: readonly UndoRow[]): Promise<Undone[]> {
  const known = await lockStates(
    tx,
    rows.map(({ record }) => record),
    me,
  )
  const rules = new Map<number, string>()
  const turns: Turn[] = []
  for (const row of rows) {
    const standing = known.get(row.record)
    const [before, after] = [kept.parse(row.before ?? {}), kept.parse(row.after ?? {})]
    const { memberships: _memberships, key: _key, ...fields } = after
    if (!standing) rules.set(row.position, 'gone')
    else if (!standing.can['annotate']) rules.set(row.position, 'may-not')
    else if (!holds(standing.state, fields)) rules.set(row.position, 'touched')
    else
      turns.push({
        row,
        before,
        after,
        change: { id: row.record, before: standing.state, after: { ...standing.state, ...withoutMore(before) } },
      })
  }
  const done = turns.flatMap(({ row, after }) =>
    after.memberships ? [{ person: row.record, done: after.memberships }] : [],
  )
  const moved = await membershipsMovedOn(tx, done)
  for (const { row } of turns) if (moved.has(row.record)) rules.set(row.position, 'touched')
  const turned = turns.filter(({ row }) => !rules.has(row.position))
  await changePeople(
    tx,
    turned.flatMap(({ change }) => change ?? []),
    now,
  )
  await undoMemberships(
    tx,
    done.filter(({ person }) => turned.some(({ row }) => row.record === person)),
  )
  const keys = turned.flatMap(({ after }) => after.key ?? [])
  if (keys.length > 0) await forgetKeys(tx, keys)
  await recordMany(
    tx,
    me,
    now,
    turned.map(({ row, before, after }) => ({
      name: 'person.put-back',
      subject: { kind: 'person', id: row.record },
      before: after,
      after: before,
      detail: { import: importId },
    })),
  )
  return rows.map(({ position }) => {
    const rule = rules.get(position) ?? null
    return { position, undone: rule === null ? 'put-back' : 'kept', rule }
  })
}

const withoutMore = ({ memberships: _memberships, key: _key, ...fields }: Kept) => fields

/** Everything that was written still stands there. */
const holds = (state: object, written: object): boolean => {
  const now = new Map(Object.entries(state))
  return Object.entries(written).every(([field, value]) => JSON.stringify(now.get(field)) === JSON.stringify(value))
}
