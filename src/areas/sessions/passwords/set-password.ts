import { sql } from 'kysely'
import type { Tx } from '../../../kernel/db.ts'
import { invalid } from '../../../kernel/errors.ts'
import { readSetting } from '../../../kernel/settings.ts'
import { primaryAddressOf } from '../../people/address.ts'
import { personBriefs } from '../../people/person.ts'
import { workspaceName } from '../../workspace/name.ts'
import { voidLinks } from '../links/link.ts'
import { endSessions } from '../session.ts'
import { hashPassword } from './hash.ts'
import { refusalOf } from './refusal.ts'

type Choice = { person: number; password: string; now: Date; keep: number | null }

/**
 * Gives a person a new password; their other sessions and their links end with the old one. Errors: `invalid` for a
 * password that is too short or that others would guess.
 */
export async function setPassword(tx: Tx, { person, password, now, keep }: Choice): Promise<void> {
  const refusal = refusalOf(password, await personalWords(tx, person))
  if (refusal) throw invalid({ password: refusal }, 'sessions.weak-password')
  await tx
    .updateTable('logins')
    .set({ password_hash: await hashPassword(password), password_changed_at: now })
    .where('person_id', '=', person)
    .execute()
  await endSessions(tx, person, keep)
  await voidLinks(tx, person)
}

async function personalWords(tx: Tx, person: number): Promise<string[]> {
  const name = (await personBriefs(tx, [person])).get(person)?.name ?? ''
  const found = await sql<{ address: string | null }>`select ${primaryAddressOf(sql.val(person))} as address`.execute(
    tx,
  )
  const login = await tx.selectFrom('logins').select('username').where('person_id', '=', person).executeTakeFirst()
  return [name, found.rows[0]?.address ?? '', login?.username ?? '', await readSetting(tx, workspaceName)]
}
