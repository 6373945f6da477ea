import type { Doing } from '../../../kernel/operation.ts'
import { joinByAddress } from '../../companies/join.ts'
import { insertPerson } from '../../people/new-person.ts'
import { ensureLogin } from '../../sessions/logins/login.ts'
import { setPassword } from '../../sessions/passwords/set-password.ts'
import type { SignUp } from './sign-up.ts'

/**
 * Makes whoever confirmed an address a customer (HR-32): with a generated code, in the company of their mail domain at
 * the level that everyone begins with (GT-29, AT-14). Gives their id.
 */
export async function join(
  doing: Pick<Doing<unknown, unknown>, 'tx' | 'now' | 'happened'>,
  { name, address, language }: SignUp,
  password: string | undefined,
): Promise<number> {
  const { tx, now, happened } = doing
  const { id, code } = await insertPerson(tx, { name, language, emails: [address], now })
  const membership = await joinByAddress(tx, { person: id, address, by: null, now })
  await happened({
    name: 'person.created',
    subject: { kind: 'person', id },
    after: { name, code, emails: [address], company: membership?.company ?? null },
    detail: { by: 'sign-up' },
  })
  await ensureLogin(tx, id, now)
  if (password !== undefined) await setPassword(tx, { person: id, password, now, keep: null })
  return id
}
