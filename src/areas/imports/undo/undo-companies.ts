import { happenedBesides } from '../../../kernel/happened-besides.ts'
import { recordMany } from '../../../kernel/record-many.ts'
import { companyState, lockCompanies } from '../../companies/bulk/company-state.ts'
import { changeCompany, companiesInUse, removeCompanies } from '../../companies/bulk/write-company.ts'
import { forgetCompanyKeys } from '../companies/company-keys.ts'
import { inHalves } from '../in-halves.ts'
import { kept } from '../rows.ts'
import type { Undoing, Undone, UndoRow } from './undone.ts'

/** Takes companies back one by one, the last line first: what stood below another goes before it. */
export async function undoCompanies(undoing: Undoing): Promise<Undone[]> {
  const answers: Undone[] = []
  for (const row of undoing.rows)
    answers.push(
      ...(await inHalves(
        undoing.tx,
        [row],
        async () => [await undoOne(undoing, row)],
        ({ position }): Undone => ({ position, undone: 'kept', rule: 'in-use' }),
      )),
    )
  return answers
}

async function undoOne({ tx, me, now, importId }: Undoing, row: UndoRow): Promise<Undone> {
  const { position, record: id } = row
  const keep = (rule: string): Undone => ({ position, undone: 'kept', rule })
  const [standing] = await lockCompanies(tx, me, { ids: [id], names: [], domains: [] })
  if (!standing) return keep('gone')
  if (!standing.mayManage) return keep('may-not')
  const told = (name: string, more: object) =>
    recordMany(tx, me, now, [{ name, subject: { kind: 'company', id }, ...more, detail: { import: importId } }])
  if (row.verdict === 'new') {
    if ((await happenedBesides(tx, { kind: 'company', ids: [id], besides: { import: importId } })).size > 0)
      return keep('touched')
    if ((await companiesInUse(tx, [id])).size > 0) return keep('in-use')
    await removeCompanies(tx, [id])
    await told('company.removed', { before: { name: standing.state.name } })
    return { position, undone: 'removed', rule: null }
  }
  const [before, after] = [companyState.parse(row.before), companyState.parse(row.after)]
  if (JSON.stringify(standing.state) !== JSON.stringify(after)) return keep('touched')
  await changeCompany(tx, { id, before: after, after: before }, now)
  const { key } = kept.pick({ key: true }).parse(row.after)
  if (key !== undefined) await forgetCompanyKeys(tx, [key])
  await told('company.put-back', { before: after, after: before })
  return { position, undone: 'put-back', rule: null }
}
