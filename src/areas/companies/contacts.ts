import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { operation } from '../../kernel/operation.ts'
import * as schema from '../../kernel/schema.ts'
import { levelRank, readLevelRank, shippedLevel } from '../access/level.ts'
import { isStaffAt } from '../access/role.ts'
import { companyAccess } from './access.ts'
import { assertMember } from './assert-member.ts'
import { changeMembership } from './change-membership.ts'
import { assertMayHandOut } from './hand-out.ts'

const input = z.strictObject({ id: schema.id, person: schema.id.nullable(), version: schema.version.optional() })
const output = z.object({ person: z.number().nullable(), raised: z.boolean() })

/** Names the primary contact, who thereby has Manager rights (AT-13); null takes the name away, not the rights. */
export const setPrimaryContact = operation({
  name: 'company.set-primary-contact',
  route: 'PUT /companies/:id/primary-contact',
  says: 'Names the primary contact, who gets the Manager level.',
  input,
  output,
  on: companyAccess,
  rule: 'manage',
  async run({ tx, me, input: { person }, record, now, happened }) {
    await assertMember(tx, record.id, person, now, 'person')
    await write(tx, record.id, { primary_contact_id: person }, now)
    const raised = person !== null && (await raiseToManager(tx, me, record.id, person, now))
    await happened({
      name: 'company.primary-contact-set',
      subject: { kind: 'company', id: record.id },
      before: { person: record.primary_contact_id },
      after: { person, raised },
    })
    return { person, raised }
  },
})

/** Names the billing contact, who thereby has Manager rights (AT-13). */
export const setBillingContact = operation({
  name: 'company.set-billing-contact',
  route: 'PUT /companies/:id/billing-contact',
  says: 'Names the billing contact, who gets the Manager level.',
  input,
  output,
  on: companyAccess,
  rule: 'manage',
  async run({ tx, me, input: { person }, record, now, happened }) {
    await assertMember(tx, record.id, person, now, 'person')
    await write(tx, record.id, { billing_contact_id: person }, now)
    const raised = person !== null && (await raiseToManager(tx, me, record.id, person, now))
    await happened({
      name: 'company.billing-contact-set',
      subject: { kind: 'company', id: record.id },
      before: { person: record.billing_contact_id },
      after: { person, raised },
    })
    return { person, raised }
  },
})

/** Names the member of staff who looks after the company (AT-12). */
export const setAccountManager = operation({
  name: 'company.set-account-manager',
  route: 'PUT /companies/:id/account-manager',
  says: 'Names the member of staff who looks after the company.',
  input,
  output: z.object({ person: z.number().nullable() }),
  on: companyAccess,
  rule: 'manage',
  async run({ tx, input: { person }, record, now, happened }) {
    const isStaff = await sql<{ holds: boolean }>`select ${isStaffAt(sql`${person}::bigint`, now)} as holds`.execute(tx)
    if (person !== null && !isStaff.rows[0]?.holds) throw invalid({ person: 'Only staff can look after a company.' })
    await write(tx, record.id, { account_manager_id: person }, now)
    await happened({
      name: 'company.account-manager-set',
      subject: { kind: 'company', id: record.id },
      before: { person: record.account_manager_id },
      after: { person },
    })
    return { person }
  },
})

type Contact = {
  primary_contact_id?: number | null
  billing_contact_id?: number | null
  account_manager_id?: number | null
}

const write = (tx: Tx, company: number, contact: Contact, now: Date) =>
  tx
    .updateTable('companies')
    .set({ ...contact, updated_at: now, version: sql`version + 1` })
    .where('id', '=', company)
    .execute()

/** True when the person's level at the company was lower than Manager and has been raised to it. */
async function raiseToManager(tx: Tx, me: Me, company: number, person: number, now: Date): Promise<boolean> {
  const level = await shippedLevel(tx, 'manager')
  const rank = (await readLevelRank(tx, level))?.rank ?? 0
  const lower = await tx
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', person)
    .where('company_id', '=', company)
    .where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
    .where(sql`coalesce(${levelRank(sql.ref('memberships.level_id'))}, 0)`, '<', rank)
    .execute()
  if (lower.length === 0) return false
  await assertMayHandOut(tx, me, level)
  for (const { id } of lower) await changeMembership(tx, id, { level_id: level, granted_by: me.person })
  return true
}
