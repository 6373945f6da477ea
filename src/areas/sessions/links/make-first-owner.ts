import { invalid } from '../../../kernel/errors.ts'
import type { Doing } from '../../../kernel/operation.ts'
import { makeOwner, ownersAt } from '../../access/owner.ts'
import { lockOwners } from '../../access/staff.ts'
import { insertPerson } from '../../people/new-person.ts'
import { normaliseAddress } from '../../people/normalise-address.ts'
import { ensureLogin } from '../logins/login.ts'
import { setPassword } from '../passwords/set-password.ts'
import { linkSpent } from './link.ts'

type Wanted = { name?: string; address?: string; password?: string }

/** The first person of a workspace, its Owner. Where there is an Owner already, the link is spent: nobody sets up twice. */
export async function makeFirstOwner(doing: Doing<Wanted, null>): Promise<number> {
  const { tx, input, now, happened } = doing
  await lockOwners(tx)
  if ((await ownersAt(now).execute(tx)).rows.length > 0) throw linkSpent()
  const { name, address } = input
  if (name === undefined) throw invalid({ name: 'Say what you are called.' }, 'sessions.owner-wanted')
  const email = address === undefined ? null : normaliseAddress(address)
  if (email === null) throw invalid({ address: 'Give an e-mail address that mail can go to.' }, 'sessions.owner-wanted')
  const { id } = await insertPerson(tx, { name, emails: [email], now })
  await ensureLogin(tx, id, now)
  await makeOwner(tx, id, now)
  if (input.password !== undefined) await setPassword(tx, { person: id, password: input.password, now, keep: null })
  await happened({
    name: 'person.created',
    subject: { kind: 'person', id },
    after: { name },
    detail: { role: 'owner' },
  })
  return id
}
