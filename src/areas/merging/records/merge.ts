import { z } from 'zod'
import { apiName } from '../../../kernel/changes.ts'
import type { Doing } from '../../../kernel/operation.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { companyAccess } from '../../companies/access.ts'
import { personAccess } from '../../people/access.ts'
import { companyKind } from './company.ts'
import type { MergeKind } from './kind.ts'
import { mergeRecords } from './merge-records.ts'
import { personKind } from './person.ts'

/** Fields of which the other one's may be taken, as the API calls them. */
const takes = (kind: MergeKind) =>
  z
    .array(z.enum(kind.fields.map(apiName), `Take one of: ${kind.fields.map(apiName).join(', ')}.`))
    .max(kind.fields.length, 'Each field can be taken once.')
    .default([])

const answer = z.object({ id: z.number(), merge: z.number() })

/**
 * Makes two people one (HM-33): `id` is the master and stays, `other` becomes a part of it. Its tickets, messages, files,
 * grants, memberships and contact details follow; its login too, when the master has none. What the master has already
 * is kept aside. Its sessions, links and API keys end for good. It can be taken back for 30 days (`merge.undo`).
 */
export const mergePeople = operation({
  name: 'person.merge',
  route: 'POST /people/:id/merges',
  says: 'Makes another person a part of this one. Everything of theirs follows; it can be undone for 30 days.',
  input: z.strictObject({ id: schema.id, other: schema.id, take: takes(personKind) }),
  output: answer,
  on: personAccess,
  rule: 'merge',
  run: (doing) => run(doing, personKind),
})

/** Makes two companies one: people, tickets, sites, domains and the companies below follow. */
export const mergeCompanies = operation({
  name: 'company.merge',
  route: 'POST /companies/:id/merges',
  says: 'Makes another company a part of this one. Everything of it follows; it can be undone for 30 days.',
  input: z.strictObject({ id: schema.id, other: schema.id, take: takes(companyKind) }),
  output: answer,
  on: companyAccess,
  rule: 'merge',
  run: (doing) => run(doing, companyKind),
})

type Input = { id: number; other: number; take: string[] }

async function run({ tx, me, now, input, happened }: Doing<Input, unknown>, kind: MergeKind) {
  const { id, other } = input
  const take = kind.fields.filter((column) => input.take.includes(apiName(column)))
  const merge = await mergeRecords({ tx, me, now }, kind, { master: id, merged: other, take })
  await happened({
    name: `${kind.name}.merged`,
    subject: { kind: kind.name, id },
    detail: { merge, other, take: input.take },
  })
  await happened({
    name: `${kind.name}.merged-away`,
    subject: { kind: kind.name, id: other },
    detail: { merge, into: id },
  })
  return { id, merge }
}
