import { z } from 'zod'
import { admits } from '../../kernel/admit.ts'
import type { Tx } from '../../kernel/db.ts'
import { invalid } from '../../kernel/errors.ts'
import type { Me } from '../../kernel/me.ts'
import { operation } from '../../kernel/operation.ts'
import { may } from '../../kernel/rule.ts'
import * as schema from '../../kernel/schema.ts'
import { readSetting } from '../../kernel/settings.ts'
import { isStaffHat } from '../access/role.ts'
import { companyAccess } from '../companies/access.ts'
import { assertMayHandOut, startingLevelId } from '../companies/hand-out.ts'
import { companyForAddress, insertMembership } from '../companies/join.ts'
import { hatMembership } from '../companies/membership.ts'
import { code, codeSetting } from './code.ts'
import { insertPerson } from './new-person.ts'
import { addressFrom, phoneNumber, profileFields, staffFields } from './person-input.ts'
import { provenAt } from './proof.ts'

const input = z.strictObject({
  name: profileFields.name,
  title: profileFields.title.optional(),
  language: profileFields.language.optional(),
  timeZone: profileFields.timeZone.optional(),
  emails: z.array(schema.emailAddress).max(20, 'A person has at most 20 addresses.').default([]),
  phones: z.array(phoneNumber).max(20, 'A person has at most 20 phone numbers.').default([]),
  code: code.optional(),
  notes: staffFields.notes.optional(),
  alert: staffFields.alert.optional(),
  /** Left out: by the domain of the first address (GT-29). Null: none. */
  company: schema.id.nullable().optional(),
  /** Left out: the level that everyone begins with (AT-14). Null: no portal. */
  level: schema.id.nullable().optional(),
})

/**
 * Adds a person, who is no more than a customer: a staff role is given afterwards. Staff choose the company; a client's
 * manager adds people to the company they act for, at a level not above their own (GT-14, AT-35).
 */
export const createPerson = operation({
  name: 'person.create',
  route: 'POST /people',
  says: 'Adds a person, with a generated code unless one is given, and a place in a company.',
  input,
  output: z.object({ id: z.number(), code: z.string().nullable(), membership: z.number().nullable() }),
  rule: may('people.create'),
  async run({ tx, me, input, now, happened }) {
    const { emails: typed, company: _company, level: _level, phones, notes, alert, ...profile } = input
    const emails = typed.map((address, at) => addressFrom(address, `emails.${at}`))
    await assertOwnWords(tx, me, input)
    const company = await companyFor(tx, me, input.company, emails[0])
    const level = company === null ? null : input.level === undefined ? await startingLevelId(tx) : input.level
    if (level !== null) await assertMayHandOut(tx, me, level)
    const proofs = await Promise.all(emails.map((address) => provenAt(tx, me, { person: null, address, now })))
    const verifiedAt = proofs.includes(null) ? null : now
    const person = await insertPerson(tx, { ...profile, emails, phones, verifiedAt, now })
    if (notes !== undefined || alert !== undefined)
      await tx.updateTable('people').set({ notes, alert }).where('id', '=', person.id).execute()
    const membership =
      company === null
        ? null
        : await insertMembership(tx, {
            person: person.id,
            company,
            level,
            employing: true,
            startsAt: now,
            by: me.person,
            now,
          })
    await happened({
      name: 'person.created',
      subject: { kind: 'person', id: person.id },
      after: { ...profile, code: person.code, emails, phones, company, level },
    })
    // A code's number tells how many people of that name the desk knows; customers are not told.
    return { id: person.id, code: isStaffHat(me) ? person.code : null, membership: membership?.id ?? null }
  },
})

/** Codes, notes and alerts are written by staff; a code must be typed where the workspace wants that (HM-11). */
async function assertOwnWords(tx: Tx, me: Me, given: z.output<typeof input>): Promise<void> {
  const staffOnly = (['code', 'notes', 'alert'] as const).find((field) => given[field] !== undefined)
  if (!isStaffHat(me) && staffOnly) throw invalid({ [staffOnly]: 'Only staff write this.' })
  const style = await readSetting(tx, codeSetting)
  if (isStaffHat(me) && style.style === 'none' && given.code === undefined)
    throw invalid({ code: 'Type a code for this person.' })
}

async function companyFor(
  tx: Tx,
  me: Me,
  wished: number | null | undefined,
  address: string | undefined,
): Promise<number | null> {
  const own = isStaffHat(me) ? undefined : hatMembership(me)?.company
  if (own === undefined && !isStaffHat(me))
    throw invalid({ company: 'There is no company to which you may add people.' })
  if (own === undefined && wished === undefined) return address === undefined ? null : companyForAddress(tx, address)
  const company = wished === undefined ? (own ?? null) : wished
  const isAllowed =
    company === null ? own === undefined : await admits(tx, companyAccess, 'manage-members', me, company)
  if (!isAllowed) throw invalid({ company: 'There is no such company to which you may add people.' })
  return company
}
