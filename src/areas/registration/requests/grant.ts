import type { Tx } from '../../../kernel/db.ts'
import { conflict, invalid } from '../../../kernel/errors.ts'
import type { Doing } from '../../../kernel/operation.ts'
import { readLevelRank } from '../../access/level.ts'
import { changeMembership, membershipAt } from '../../companies/change-membership.ts'
import { insertMembership } from '../../companies/join.ts'
import { personByAddress } from '../../people/address.ts'
import { lockNewPeople } from '../../people/free-code.ts'
import { insertPerson } from '../../people/new-person.ts'
import { ensureLogin, loginOf } from '../../sessions/logins/login.ts'
import type { AccessRequest } from './request.ts'

type Granting = Pick<Doing<unknown, AccessRequest>, 'tx' | 'me' | 'record' | 'now' | 'happened'>
type Given = { company: number | null; level: number | null }

/** Gives what was asked for, with a login to use it; gives the person's id. */
export async function grant(doing: Granting, given: Given): Promise<number> {
  const { tx, record, now } = doing
  const person = record.person_id ?? (await newPerson(doing))
  if (given.company !== null) await belong(doing, person, given.company, given.level)
  await ensureLogin(tx, person, now)
  if (!(await loginOf(tx, person))?.isOpen)
    throw conflict('registration.shut-out', 'This person is deactivated, or their login is switched off.')
  return person
}

/** Errors: `conflict` when the address became somebody's since it was confirmed. */
async function newPerson({ tx, record, now, happened }: Granting): Promise<number> {
  const { name, address, language } = record
  await lockNewPeople(tx)
  if (await personByAddress(tx, address, name))
    throw conflict('registration.known-by-now', 'Somebody with this address is known by now. Give them access there.')
  const { id, code } = await insertPerson(tx, { name, language, emails: [address], now })
  await happened({
    name: 'person.created',
    subject: { kind: 'person', id },
    after: { name, code, emails: [address] },
    detail: { by: 'sign-up', request: record.id },
  })
  return id
}

async function belong(
  { tx, me, record, now, happened }: Granting,
  person: number,
  company: number,
  level: number | null,
) {
  const before = await membershipAt(tx, person, company, now)
  if (!before && record.kind === 'level')
    throw conflict('registration.left', 'This person no longer belongs to that company.')
  if (!before) {
    const employing = record.kind === 'sign-up'
    const { id } = await insertMembership(tx, { person, company, level, employing, startsAt: now, by: me.person, now })
    await happened({
      name: 'person.membership-added',
      subject: { kind: 'person', id: person },
      after: { company, level },
      detail: { membership: id, request: record.id },
    })
    return
  }
  if (!(await isHigher(tx, level, before.level_id)))
    throw invalid({ level: 'They have this level already, or a higher one.' })
  await changeMembership(tx, before.id, { level_id: level, granted_by: me.person })
  await happened({
    name: 'person.membership-changed',
    subject: { kind: 'person', id: person },
    before: { level: before.level_id },
    after: { level },
    detail: { membership: before.id, company, request: record.id },
  })
}

/** Granting never takes anything away. */
async function isHigher(tx: Tx, level: number | null, than: number | null): Promise<boolean> {
  const rankOf = async (one: number | null) => (one === null ? 0 : ((await readLevelRank(tx, one))?.rank ?? 0))
  return (await rankOf(level)) > (await rankOf(than))
}
