import { isGuessable } from './guessable.ts'

/** NIST SP 800-63B-4 section 3.1.1.2: fifteen characters where a password stands alone. */
export const SHORTEST = 15

/** Why this cannot be someone's password, as a sentence; null when it can. `personal`: their names, addresses, the desk's name. */
export function refusalOf(password: string, personal: readonly string[]): string | null {
  const plain = password.normalize('NFC')
  if (Array.from(plain).length < SHORTEST)
    return `A password has at least ${SHORTEST} characters. A few words in a row are easy to remember.`
  if (isGuessable(plain, personal.flatMap(partsOf)))
    return 'This password is among the first that anyone would try: common words, rows of keys, or your own names. Choose other words.'
  return null
}

const LEAST_PART = 3

/** `Anna Smith`, `anna.smith@acme.example`: the words that people know of someone. */
const partsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((part) => part.length >= LEAST_PART)
