import { createHash, randomBytes } from 'node:crypto'

/** Where unguessable values come from, so that tests can foresee them. */
export type Ids = {
  /** A secret of 256 random bits in URL-safe characters, for sessions, links and keys. */
  token: () => string
  /** A short name for one request in logs and answers. */
  request: () => string
}

export const randomIds: Ids = {
  token: () => randomBytes(32).toString('base64url'),
  request: () => randomBytes(9).toString('base64url'),
}

/** Ids that count: `token-1`, `token-2` …, padded to the length of a real one. */
export function countedIds(): Ids {
  let n = 0
  const next = (word: string) => `${word}-${++n}`.padEnd(43, 'x')
  return { token: () => next('token'), request: () => next('request') }
}

/** What is stored of a token: it can be compared but not used. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()
