import { hash, verify } from '@node-rs/argon2'

/** OWASP's figures for Argon2id, which is what the library makes: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Hash of random bytes that nobody kept, at the cost above: whoever has no password takes as long to refuse. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$cPIjbTCzSZQNbgixpCu7bg$57FPFL9FDMurhyhR9js16CBOqwWgjoU1H2srAIQx6Hc'

/** The same characters typed on another keyboard are the same password. */
const plain = (password: string) => password.normalize('NFC')

export const hashPassword = (password: string): Promise<string> => hash(plain(password), COST)

/** True when the password is the one behind the hash; null for a person without one, who is refused as slowly. */
export async function isPassword(hashed: string | null, password: string): Promise<boolean> {
  const fits = await verify(hashed ?? NOBODY, plain(password))
  return fits && hashed !== null
}
