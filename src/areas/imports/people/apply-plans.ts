import {
  changeMemberships,
  type MembershipPlan,
  type MembershipsDone,
} from '../../companies/bulk/change-memberships.ts'
import { changePeople } from '../../people/bulk/change-people.ts'
import { insertPeople } from '../../people/bulk/insert-people.ts'
import type { NextNumbers } from '../../people/bulk/free-codes.ts'
import type { Happening } from '../../../kernel/events.ts'
import { recordMany } from '../../../kernel/record-many.ts'
import { keepKeys } from '../person-keys.ts'
import type { Asked } from './known.ts'
import type { Plan } from './plan-line.ts'
import { changedPart } from './changed-part.ts'

/** The person that a line became. */
export type Applied = { plan: Plan; person: number | null; memberships: MembershipsDone | null }

/** Writes what the plans say, in a handful of statements, with an event for each person. */
export async function applyPlans(asked: Asked, plans: readonly Plan[], next: NextNumbers): Promise<Applied[]> {
  const { tx, me, now } = asked
  const fresh = plans.flatMap((plan) => (plan.verdict === 'new' ? [plan] : []))
  const changed = plans.flatMap((plan) => (plan.verdict === 'changed' ? [plan] : []))
  const made = await insertPeople(
    tx,
    fresh.map(({ newcomer }) => newcomer),
    now,
    next,
  )
  const ids = new Map(fresh.map((plan, at) => [plan.line.position, made[at]]))
  await changePeople(
    tx,
    changed.map(({ person, before, after }) => ({ id: person, before, after })),
    now,
  )
  const memberships = await changeMemberships(tx, membershipPlans(plans, ids), { by: me.person, now })
  const applied = plans.map((plan): Applied => {
    const person =
      plan.verdict === 'new' ? (ids.get(plan.line.position)?.id ?? null) : 'person' in plan ? plan.person : null
    return { plan, person, memberships: (person !== null && memberships.get(person)) || null }
  })
  await keepNewKeys(asked, applied)
  await recordMany(
    tx,
    me,
    now,
    applied.flatMap((one) => happeningsOf(one, ids, asked.importId)),
  )
  return applied
}

type Made = ReadonlyMap<number, { id: number; code: string } | undefined>

const membershipPlans = (plans: readonly Plan[], ids: Made): MembershipPlan[] =>
  plans.flatMap((plan) => {
    if (plan.verdict === 'changed') return plan.membership ?? []
    const person = plan.verdict === 'new' ? ids.get(plan.line.position)?.id : undefined
    return plan.verdict === 'new' && plan.membership && person !== undefined ? [{ ...plan.membership, person }] : []
  })

async function keepNewKeys({ tx }: Asked, applied: readonly Applied[]): Promise<void> {
  const keys = applied.flatMap(({ plan, person }) => {
    const key = plan.verdict === 'new' ? plan.line.key : plan.verdict === 'changed' ? plan.newKey : null
    return key === null || person === null ? [] : [{ key, person }]
  })
  if (keys.length > 0) await keepKeys(tx, keys)
}

function happeningsOf({ plan, person, memberships }: Applied, ids: Made, importId: number): Happening[] {
  if (person === null) return []
  const common = { subject: { kind: 'person', id: person }, detail: { import: importId, line: plan.line.line } }
  if (plan.verdict === 'new') {
    const { code: _typed, notes: _notes, ...profile } = plan.newcomer
    const company = plan.membership?.add?.company ?? null
    const level = plan.membership?.add?.level ?? null
    return [
      {
        ...common,
        name: 'person.created',
        after: { ...profile, code: ids.get(plan.line.position)?.code, company, level },
      },
    ]
  }
  if (plan.verdict !== 'changed') return []
  const fields = changedPart(plan.before, plan.after)
  return [
    ...(fields ? [{ ...common, name: 'person.edited', ...fields }] : []),
    ...(memberships && plan.membership?.add
      ? [
          {
            ...common,
            name: 'person.employed',
            after: plan.membership.add,
            detail: { ...common.detail, ...memberships },
          },
        ]
      : []),
    ...(memberships?.level
      ? [
          {
            ...common,
            name: 'person.membership-changed',
            before: { levelId: memberships.level.from },
            after: { levelId: memberships.level.to },
            detail: { ...common.detail, membership: memberships.level.id },
          },
        ]
      : []),
    ...(plan.newKey === null ? [] : [{ ...common, name: 'person.key-added', after: { key: plan.newKey } }]),
  ]
}
