import type { NextNumbers } from '../../people/bulk/free-codes.ts'
import { lockNewPeople } from '../../people/free-code.ts'
import type { Batch, Line } from '../batch.ts'
import { keepIdentities } from '../earlier-positions.ts'
import { type Refusal, refusal } from '../refusal.ts'
import type { Row } from '../rows.ts'
import { type Applied, applyPlans } from './apply-plans.ts'
import { changedPart } from './changed-part.ts'
import { personIdentity } from './identities.ts'
import { type Asked, type Known, readKnown } from './known.ts'
import { type Columns, type GoodValues, isRefusal, type PersonLine, readPersonLine } from './person-line.ts'
import { type Plan, planLine } from './plan-line.ts'

/** How lines of people are dealt with, a batch at a time; what it remembers from one to the next only makes it faster. */
export function peopleBatch(columns: Columns): Batch {
  const next: NextNumbers = new Map()
  const good: GoodValues = new Map()
  return {
    // The first lock of every batch, so that two imports wait for each other and never in a ring.
    begin: (asked) => lockNewPeople(asked.tx),
    async run(asked, lines, mode) {
      const read = lines.map((line) => ({ line, said: readPersonLine(line, columns, good) }))
      const said = read.flatMap(({ said: one }) => (isRefusal(one) ? [] : [one]))
      const plans = planAll(said, await readKnown(asked, said), asked)
      const applied: readonly Applied[] =
        mode === 'run'
          ? await applyPlans(asked, plans, next)
          : plans.map((plan) => ({ plan, person: null, memberships: null }))
      await keepIdentities(asked.tx, asked.importId, applied.flatMap(identitiesAfter))
      return [
        ...read.flatMap(({ line, said: one }) => (isRefusal(one) ? [refusedRow(line, one)] : [])),
        ...applied.map(rowOf),
      ]
    },
    refuse: (line, rule) => refusedRow(line, refusal(rule)),
  }
}

/** One after the other: a line is judged by those before it in the same batch, too. */
function planAll(lines: readonly PersonLine[], known: Known, { choices }: Asked): Plan[] {
  return lines.map((line) => {
    const plan = planLine(line, known, choices)
    for (const identity of plan.identities) known.earlier.set(identity, line.line)
    return plan
  })
}

const identitiesAfter = ({ plan, person }: Applied) =>
  [...plan.identities, ...(person === null || plan.verdict === 'refused' ? [] : [personIdentity(person)])].map(
    (identity) => ({ identity, position: plan.line.line }),
  )

const refusedRow = (line: Line, { rule, what }: Refusal): Row => ({
  position: line.position,
  line: line.line,
  verdict: 'refused',
  name: null,
  record: null,
  rule,
  what,
  before: null,
  after: null,
  manager: null,
  cells: line.cells,
})

function rowOf({ plan, person, memberships }: Applied): Row {
  if (plan.verdict === 'refused') return refusedRow(plan.line, plan.refusal)
  const common = {
    position: plan.line.position,
    line: plan.line.line,
    rule: null,
    what: null,
    before: null,
    after: null,
    manager: plan.line.manager,
    cells: null,
  }
  if (plan.verdict === 'new')
    return {
      ...common,
      verdict: 'new',
      name: plan.newcomer.name,
      record: person,
      after: plan.line.key === null ? null : { key: plan.line.key },
    }
  if (plan.verdict === 'same')
    return { ...common, verdict: 'same', name: plan.name, record: plan.person, rule: plan.rule }
  const fields = changedPart(plan.before, plan.after)
  return {
    ...common,
    verdict: 'changed',
    name: plan.before.name,
    record: plan.person,
    before: fields?.before ?? {},
    after: {
      ...fields?.after,
      ...(memberships ? { memberships } : {}),
      ...(plan.membership && !memberships
        ? { company: plan.membership.add?.company, level: plan.membership.level?.to }
        : {}),
      ...(plan.newKey === null ? {} : { key: plan.newKey }),
    },
  }
}
