import type { App } from '../../../kernel/app.ts'
import type { Db, Tx } from '../../../kernel/db.ts'
import { hashOf } from '../../../kernel/ids.ts'

/** Until when an address can be confirmed. */
const SIGN_UP_LIFE = 24 * 60 * 60_000

/** What somebody typed who is nobody yet. */
export type SignUp = { address: string; name: string; message: string; language: string | null }

/** Writes down what was typed until its address is confirmed; gives the link that confirms it. */
export async function makeSignUp(app: App, tx: Tx, signUp: SignUp, now: Date): Promise<string> {
  const token = app.ids.token()
  await tx
    .insertInto('sign_ups')
    .values({
      ...signUp,
      token_hash: hashOf(token),
      created_at: now,
      expires_at: new Date(now.getTime() + SIGN_UP_LIFE),
    })
    .execute()
  return `${app.place.url}/sign-up/confirm#${token}`
}

/** What was typed, while the link behind a token can be followed; locked by a transaction against being followed twice. */
export async function signUpBehind(db: Db, token: string, now: Date): Promise<SignUp | null> {
  const found = await db
    .selectFrom('sign_ups')
    .select(['address', 'name', 'message', 'language'])
    .where('token_hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .$if(db.isTransaction, (row) => row.forUpdate())
    .executeTakeFirst()
  return found ?? null
}

/** The link and all others that are out for its address: whoever followed one needs no other. */
export async function useUpSignUps(tx: Tx, address: string, now: Date): Promise<void> {
  await tx
    .updateTable('sign_ups')
    .set({ used_at: now })
    .where((row) => row.eb(row.fn('lower', ['address']), '=', address.toLowerCase()))
    .where('used_at', 'is', null)
    .execute()
}
