import { z } from 'zod'
import { admits } from '../../../kernel/admit.ts'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import type { Me } from '../../../kernel/me.ts'
import { operation } from '../../../kernel/operation.ts'
import * as schema from '../../../kernel/schema.ts'
import { isStaffHat } from '../../access/role.ts'
import { companyAccess } from '../../companies/access.ts'
import { levelToBeginWith } from '../../companies/contact-of.ts'
import { assertMayHandOut } from '../../companies/hand-out.ts'
import { accessRequestAccess } from '../access.ts'
import { grant } from './grant.ts'
import { assertWaiting, settle } from './request.ts'
import { tellGranted } from './tell-asker.ts'

/**
 * Lets somebody in, or gives them more (AT-13..16): at a level not above what the asker may hand out. Staff choose the
 * company; a client's people let others into their own.
 * Errors: `conflict` for a request that is answered or whose person is known by now, `forbidden` for a level too high.
 */
export const approveRequest = operation({
  name: 'access-request.approve',
  route: 'POST /access-requests/:id/approval',
  says: 'Grants a request for access: choose the company (staff) and the portal level.',
  input: z.strictObject({
    id: schema.id,
    /** Left out: the one it was made for. Null: none, for a stranger. */
    company: schema.id.nullable().optional(),
    /** Left out: the one wished for, else the one that everybody begins with. */
    level: schema.id.optional(),
    version: schema.version.optional(),
  }),
  output: z.object({ person: z.number(), company: z.number().nullable(), level: z.number().nullable() }),
  on: accessRequestAccess,
  rule: 'decide',
  async run(doing) {
    const { tx, me, input, record, now, happened } = doing
    assertWaiting(record, now)
    const company = await companyFor(tx, me, record.company_id, input.company)
    if (company === null && record.kind !== 'sign-up') throw invalid({ company: 'Choose the company.' })
    if (record.kind === 'level' && input.level === undefined && record.level_id === null)
      throw invalid({ level: 'Choose the level.' })
    const level =
      company === null
        ? null
        : (input.level ?? record.level_id ?? (await levelToBeginWith(tx, company, record.person_id)))
    if (level !== null) await assertMayHandOut(tx, me, level)
    const person = await grant(doing, { company, level })
    await settle(
      tx,
      record,
      { state: 'granted', by: me.person, now },
      { person_id: person, company_id: company, level_id: level },
    )
    await tellGranted(doing, person, level)
    await happened({
      name: 'access-request.granted',
      subject: { kind: 'access-request', id: record.id },
      before: { state: 'waiting', level: record.level_id },
      after: { state: 'granted', person, company, level },
    })
    return { person, company, level }
  },
})

async function companyFor(
  tx: Tx,
  me: Me,
  asked: number | null,
  chosen: number | null | undefined,
): Promise<number | null> {
  const company = chosen === undefined ? asked : chosen
  if (!isStaffHat(me)) {
    if (company !== asked) throw invalid({ company: 'You can let people into your own company.' })
    return company
  }
  if (company !== null && !(await admits(tx, companyAccess, 'manage-members', me, company)))
    throw invalid({ company: 'There is no such company to which you may add people.' })
  return company
}
