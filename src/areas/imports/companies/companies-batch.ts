import { sql } from 'kysely'
import { type CompanyState, type KnownCompany, lockCompanies, nameKeysOf } from '../../companies/bulk/company-state.ts'
import { changeCompany, insertCompany } from '../../companies/bulk/write-company.ts'
import { recordMany } from '../../../kernel/record-many.ts'
import type { Batch, Line, Mode } from '../batch.ts'
import { earlierPositions, keepIdentities } from '../earlier-positions.ts'
import type { Asked } from '../people/known.ts'
import { isRefusal } from '../people/person-line.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Row } from '../rows.ts'
import type { CompanyField } from './company-fields.ts'
import { companiesByKey, keepCompanyKey } from './company-keys.ts'
import { type CompanyLine, readCompanyLine } from './company-line.ts'
import { matchCompany, named, type Standing } from './match-company.ts'

/** How lines of companies are dealt with: one after the other, because a line may stand below the one before it. */
export function companiesBatch(columns: readonly (CompanyField | null)[]): Batch {
  return {
    begin: ({ tx }) => sql`select pg_advisory_xact_lock(hashtext('imports.companies'))`.execute(tx),
    async run(asked, lines, mode) {
      const rows: Row[] = []
      for (const line of lines) {
        const read = readCompanyLine(line, columns)
        rows.push(isRefusal(read) ? rowOf(line, read) : await take(asked, read, mode))
      }
      return rows
    },
    refuse: (line, rule) => rowOf(line, refusal(rule)),
  }
}

async function take(asked: Asked, line: CompanyLine, mode: Mode): Promise<Row> {
  const { tx, me, importId } = asked
  const names = [line.name, line.parent].flatMap((name) => name ?? [])
  const byKey = await companiesByKey(tx, line.key === null ? [] : [line.key])
  const nameKeys = await nameKeysOf(tx, names)
  const companies = await lockCompanies(tx, me, { ids: [...byKey.values()], names, domains: line.domains })
  const standing = { companies, byKey, nameKeys }
  const identities = identitiesOf(line, nameKeys)
  const parent = calledIdentity(line.parent, nameKeys)
  const earlier = await earlierPositions(tx, importId, [...identities, parent])
  const repeated = identities.map((identity) => earlier.get(identity)).find((position) => position !== undefined)
  if (repeated !== undefined) return rowOf(line.at, refusal('repeats', repeated))
  const row = await judge(asked, line, standing, { mode, isParentComing: earlier.has(parent) })
  if (row.verdict !== 'refused')
    await keepIdentities(
      tx,
      importId,
      [...identities, calledIdentity(line.name, nameKeys)].map((identity) => ({ identity, position: line.at.line })),
    )
  return row
}

const identitiesOf = (line: CompanyLine, nameKeys: Standing['nameKeys']): string[] => [
  ...(line.key === null ? [] : [`key ${line.key}`]),
  ...line.domains.map((domain) => `domain ${domain}`),
  ...(line.key === null && line.name !== null ? [`name ${nameKeys.get(line.name)}`] : []),
]

/** Under what a line further down would name this company as its parent. */
const calledIdentity = (name: string | null, nameKeys: Standing['nameKeys']) => `called ${nameKeys.get(name ?? '')}`

type Judging = { mode: Mode; isParentComing: boolean }

async function judge(
  asked: Asked,
  line: CompanyLine,
  standing: Standing,
  { mode, isParentComing }: Judging,
): Promise<Row> {
  const refuse = (why: Refusal) => rowOf(line.at, why)
  const known = matchCompany(line, standing)
  if (known !== null && isRefusal(known)) return refuse(known)
  const parent = line.parent === null ? null : named(line.parent, standing)
  if (parent !== null && isRefusal(parent)) return refuse(parent)
  // A dry run makes nothing, so the parent may be a line above.
  if (line.parent !== null && parent === null && !(mode === 'check' && isParentComing))
    return refuse(refusal('parent-unknown', line.parent))
  const stored = known === null ? null : known
  const after = stateAfter(line, stored, parent?.id)
  if (after === null) return refuse(refusal('name-missing'))
  if (stored === null) return add(asked, line, after, mode)
  const isSame =
    JSON.stringify(stored.state) === JSON.stringify(after) && (line.key === null || standing.byKey.has(line.key))
  if (isSame || asked.choices.known === 'leave')
    return {
      ...rowOf(line.at, null),
      verdict: 'same',
      name: after.name,
      record: stored.id,
      rule: isSame ? null : 'left-alone',
    }
  if (!stored.mayManage) return refuse(refusal('may-not', stored.state.name))
  return change(asked, line, { ...stored, after }, mode)
}

function stateAfter(line: CompanyLine, known: KnownCompany | null, parent: number | undefined): CompanyState | null {
  const before = known?.state
  const name = line.name ?? before?.name
  if (name === undefined) return null
  return {
    name,
    kind: line.kind ?? before?.kind ?? 'corporation',
    parent: parent ?? before?.parent ?? null,
    website: line.website ?? before?.website ?? null,
    email: line.email ?? before?.email ?? null,
    phone: line.phone ?? before?.phone ?? null,
    address: line.address ?? before?.address ?? '',
    notes: line.notes ?? before?.notes ?? '',
    domains: [...new Set([...(before?.domains ?? []), ...line.domains])].sort(),
  }
}

async function add({ tx, me, now, importId }: Asked, line: CompanyLine, after: CompanyState, mode: Mode): Promise<Row> {
  const row: Row = { ...rowOf(line.at, null), verdict: 'new', name: after.name, after: { key: line.key ?? undefined } }
  if (mode === 'check') return row
  const id = await insertCompany(tx, after, now)
  if (line.key !== null) await keepCompanyKey(tx, line.key, id)
  await recordMany(tx, me, now, [
    {
      name: 'company.created',
      subject: { kind: 'company', id },
      after,
      detail: { import: importId, line: line.at.line },
    },
  ])
  return { ...row, record: id }
}

type Changed = KnownCompany & { after: CompanyState }

async function change(
  { tx, me, now, importId }: Asked,
  line: CompanyLine,
  { id, state, after }: Changed,
  mode: Mode,
): Promise<Row> {
  const row: Row = {
    ...rowOf(line.at, null),
    verdict: 'changed',
    name: state.name,
    record: id,
    before: state,
    after: { ...after, key: line.key ?? undefined },
  }
  if (mode === 'check') return row
  await changeCompany(tx, { id, before: state, after }, now)
  if (line.key !== null) await keepCompanyKey(tx, line.key, id)
  await recordMany(tx, me, now, [
    {
      name: 'company.edited',
      subject: { kind: 'company', id },
      before: state,
      after,
      detail: { import: importId, line: line.at.line },
    },
  ])
  return row
}

const rowOf = (line: Line, why: Refusal | null): Row => ({
  position: line.position,
  line: line.line,
  verdict: 'refused',
  name: null,
  record: null,
  rule: why?.rule ?? null,
  what: why?.what ?? null,
  before: null,
  after: null,
  manager: null,
  cells: why ? line.cells : null,
})
