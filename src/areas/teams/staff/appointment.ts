import { admits } from '../../../kernel/admit.ts'
import type { Tx } from '../../../kernel/db.ts'
import { forbidden, invalid } from '../../../kernel/errors.ts'
import type { Happening } from '../../../kernel/events.ts'
import type { Me } from '../../../kernel/me.ts'
import { roleAccess } from '../../access/access.ts'
import { assertHolds } from '../../access/grant.ts'
import { isRoleOfOwners } from '../../access/role.ts'
import { grantsOfRole } from '../../access/roles/grants-of.ts'
import { giveRole } from '../../access/staff.ts'
import type { Term } from '../../access/term.ts'
import { assertNotLastOwner } from '../../people/last-owner.ts'
import { teamAccess } from '../access.ts'
import { writeMember } from '../members/write-member.ts'

type Appointing = {
  tx: Tx
  me: Me
  record: { id: number; deactivated_at: Date | null }
  now: Date
  happened: (what: Happening) => Promise<void>
}

/** A place in a team, as it is asked for; `field` is where a sentence about the team stands. */
export type PlaceWish = { team: number; teamRole: number; field: string; roleField: string }

/**
 * Gives a role and places in teams (HM-23..31, HR-5, HR-33): only a role below one's own rank, and nobody grants what
 * they do not hold. Whoever calls it has asked `assign-role` of the person. Errors: `invalid`, `forbidden`, `conflict`.
 */
export async function appointTo(
  { tx, me, record, now, happened }: Appointing,
  role: number,
  places: readonly PlaceWish[],
  term: Term,
): Promise<void> {
  if (record.deactivated_at) throw invalid({ id: 'This person is deactivated.' })
  if (!(await admits(tx, roleAccess, 'see', me, role))) throw invalid({ role: 'There is no such role.' })
  if (!(await admits(tx, roleAccess, 'hand-out', me, role)))
    throw forbidden(undefined, 'You cannot give this role: it is not below your own.', 'access.rank-too-high')
  assertHolds(me, await grantsOfRole(tx, role))
  if (await isRoleOfOwners(tx, role)) {
    // An Owner whose time runs out could be the last one.
    if (term.endsAt || term.startsAt > now) throw invalid({ endsAt: 'An Owner is one from now on and without an end.' })
  } else await assertNotLastOwner(tx, record.id, now)
  const before = await giveRole(tx, { person: record.id, role, ...term, by: me.person })
  for (const { team, teamRole, field, roleField } of places) {
    if (!(await admits(tx, teamAccess, 'fill', me, team)))
      throw invalid({ [field]: 'There is no such team to which you may add people.' })
    const place = { team, person: record.id, role: teamRole, ...term, by: me.person, field: roleField }
    await happened({
      name: 'team.member-put',
      subject: { kind: 'team', id: team },
      before: { person: record.id, role: await writeMember(tx, place) },
      after: { person: record.id, role: teamRole, ...term },
    })
  }
  await happened({
    name: 'person.appointed',
    subject: { kind: 'person', id: record.id },
    before: { role: before?.role_id ?? null },
    after: { role, ...term },
  })
}
