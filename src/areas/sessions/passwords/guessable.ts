import known from './known.json' with { type: 'json' }

/** So many independent choices are behind a password that is let through; "word word 2024" has three. */
const CHOICES = 4
/** What follows is not looked at: a guess of this length is none. */
const LOOKED_AT = 128
const SHORTEST_PIECE = 3
const LONGEST_WORD = 40

const words: ReadonlySet<string> = new Set(known.words.split(' '))
const passwords: ReadonlySet<string> = new Set(known.passwords.split(' '))

const ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'qwertzuiop',
  'azertyuiop',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
  'qazwsxedcrfvtgbyhnujmikolp',
  '!@#$%^&*()',
  'abcdefghijklmnopqrstuvwxyz',
]
const WALKS = [...ROWS, ...ROWS.map((row) => row.split('').reverse().join(''))]

/**
 * True when few choices are behind it: it falls apart into known passwords, common words, rows of keys, years and
 * repetitions. `personal` words count for nothing at all. Digits in the place of letters are read as these.
 */
export function isGuessable(password: string, personal: readonly string[]): boolean {
  const typed = password.normalize('NFKC').toLowerCase().slice(0, LOOKED_AT)
  const bare = typed.replace(/[^\p{L}\p{N}]/gu, '')
  const names = new Set(personal)
  return (
    passwords.has(bare) ||
    readings(typed).some((text) => choicesIn(text, typed, names) < CHOICES) ||
    readings(bare).some((text) => choicesIn(text, bare, names) < CHOICES)
  )
}

/** As it stands, and with signs read as the letters they look like. */
const readings = (typed: string) => [typed, unleet(typed, 'i'), unleet(typed, 'l')]

const LEET: Readonly<Record<string, string>> = { '0': 'o', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' }
const unleet = (text: string, one: string) =>
  text.replace(/[01345789@$!]/g, (sign) => LEET[sign] ?? (sign === '1' || sign === '!' ? one : sign))

/** The fewest choices that make up the text: the cheapest way to cut it into pieces. */
function choicesIn(text: string, typed: string, personal: ReadonlySet<string>): number {
  const cheapest = [0]
  for (let end = 1; end <= text.length; end++) {
    let best = Infinity
    for (let start = 0; start < end; start++) {
      const cost = (cheapest[start] ?? 0) + costOf(start, end, text, typed, personal)
      if (cost < best) best = cost
    }
    cheapest.push(best)
  }
  return cheapest[text.length] ?? 0
}

/** Choices behind one piece; a piece that nothing explains has one a character. */
function costOf(start: number, end: number, text: string, typed: string, personal: ReadonlySet<string>): number {
  const size = end - start
  const piece = text.slice(start, end)
  if (start >= size && text.slice(start - size, start) === piece) return 0
  if (size < SHORTEST_PIECE) return size
  if (size <= LONGEST_WORD && personal.has(piece)) return 0
  if (size <= LONGEST_WORD && (words.has(piece) || passwords.has(piece))) return 1
  const signs = typed.slice(start, end)
  return isYear(signs) || isWalk(signs) ? 1 : size
}

const isYear = (piece: string) => /^(19|20)\d\d$/.test(piece)
const isWalk = (piece: string) => WALKS.some((walk) => walk.includes(piece))
