/** What a pattern is made of. `least` and `most` count repeats; a `most` of null has no end. */
export type Part =
  | { is: 'character'; fits: (character: string) => boolean }
  | { is: 'sequence'; of: readonly Part[] }
  | { is: 'either'; of: readonly Part[] }
  | { is: 'repeat'; of: Part; least: number; most: number | null }

/** What is wrong with a pattern, in a sentence for whoever typed it. */
export class PatternProblem extends Error {}

/**
 * Reads a pattern: a regular expression of characters, `.`, `[a-z]`, `\d \w \s`, `\p{L} \p{N} \p{Lu} \p{Ll}`, groups,
 * `|` and the repeats `* + ? {2} {2,} {2,5}`. Look-around and back-references are refused: with them no matcher is
 * linear in time. `^` and `$` may stand at the ends, where they change nothing: the whole text has to fit.
 * @throws PatternProblem
 */
export function parsePattern(pattern: string): Part {
  const reader = new Reader([...pattern.replace(/^\^/, '').replace(/(?<!\\)((?:\\\\)*)\$$/, '$1')])
  const part = either(reader)
  if (!reader.isAtEnd) throw new PatternProblem('There is a ")" without its "(".')
  return part
}

class Reader {
  private readonly characters: readonly string[]
  private at = 0

  constructor(characters: readonly string[]) {
    this.characters = characters
  }

  get isAtEnd(): boolean {
    return this.at >= this.characters.length
  }

  get next(): string {
    return this.characters[this.at] ?? ''
  }

  take(): string {
    if (this.isAtEnd) throw new PatternProblem('The pattern ends too early.')
    return this.characters[this.at++] ?? ''
  }

  /** Takes this character when it is the next one. */
  takes(character: string): boolean {
    if (this.isAtEnd || this.next !== character) return false
    this.at++
    return true
  }

  /** Takes what a sticky expression finds here. */
  match(expression: RegExp): RegExpExecArray | null {
    const found = expression.exec(this.characters.slice(this.at, this.at + 20).join(''))
    if (found) this.at += [...found[0]].length
    return found
  }
}

function either(reader: Reader): Part {
  const of = [sequence(reader)]
  while (reader.takes('|')) of.push(sequence(reader))
  return { is: 'either', of }
}

function sequence(reader: Reader): Part {
  const of: Part[] = []
  while (!reader.isAtEnd && reader.next !== '|' && reader.next !== ')') of.push(repeated(reader, one(reader)))
  return { is: 'sequence', of }
}

function one(reader: Reader): Part {
  const character = reader.take()
  if (character === '(') return group(reader)
  if (character === '[') return { is: 'character', fits: classOf(reader) }
  if (character === '.') return { is: 'character', fits: (other) => !/[\n\r\u2028\u2029]/.test(other) }
  if (character === '\\') return { is: 'character', fits: escaped(reader) }
  if (character === '^' || character === '$')
    throw new PatternProblem(`"${character}" stands only at the ends. Write "\\${character}" for the character itself.`)
  if ('*+?{}]'.includes(character))
    throw new PatternProblem(`"${character}" has nothing before it. Write "\\${character}" for the character itself.`)
  return { is: 'character', fits: (other) => other === character }
}

function group(reader: Reader): Part {
  if (reader.takes('?') && !reader.takes(':'))
    throw new PatternProblem('Look-around and named groups are not taken; plain groups "( )" are.')
  const part = either(reader)
  if (!reader.takes(')')) throw new PatternProblem('There is a "(" without its ")".')
  return part
}

const REPEATS_MAX = 200

function repeated(reader: Reader, of: Part): Part {
  const found = reader.match(/^(?:([*+?])|\{(\d+)(,?)(\d*)\})/)
  if (!found) return of
  // A reluctant repeat finds the same whole texts as an eager one.
  reader.takes('?')
  if (/^[*+?{]/.test(reader.next)) throw new PatternProblem('One repeat follows another. Put the first into "( )".')
  const [, sign, from = '', comma, to] = found
  if (sign) return { is: 'repeat', of, least: sign === '+' ? 1 : 0, most: sign === '?' ? 1 : null }
  const least = Number(from)
  const most = comma ? (to ? Number(to) : null) : least
  if (Math.max(least, most ?? 0) > REPEATS_MAX || (most !== null && most < least))
    throw new PatternProblem(`A repeat goes from a smaller number to a larger one, ${REPEATS_MAX} at most.`)
  return { is: 'repeat', of, least, most }
}

/** Escapes that stand for many characters. Each is asked of one character, so that nothing can take long. */
const sets: Readonly<Record<string, RegExp>> = {
  d: /^\d$/,
  D: /^\D$/u,
  w: /^\w$/,
  W: /^\W$/u,
  s: /^\s$/,
  S: /^\S$/u,
  'p{L}': /^\p{L}$/u,
  'p{Lu}': /^\p{Lu}$/u,
  'p{Ll}': /^\p{Ll}$/u,
  'p{N}': /^\p{N}$/u,
}

function escaped(reader: Reader): (character: string) => boolean {
  const name = reader.match(/^p\{(?:L|Lu|Ll|N)\}/)?.[0] ?? reader.take()
  const set = sets[name]
  if (set) return (character) => set.test(character)
  if (/^[A-Za-z0-9]$/.test(name))
    throw new PatternProblem(`"\\${name}" is not taken. \\d, \\w, \\s and \\p{L} are, and "\\" before a sign.`)
  return (character) => character === name
}

function classOf(reader: Reader): (character: string) => boolean {
  const isNegated = reader.takes('^')
  const tests: ((character: string) => boolean)[] = []
  while (!reader.takes(']')) tests.push(memberOf(reader))
  return (character) => tests.some((test) => test(character)) !== isNegated
}

function memberOf(reader: Reader): (character: string) => boolean {
  if (reader.takes('\\')) return escaped(reader)
  const from = reader.take()
  const to = reader.match(/^-([^\]\\])/u)?.[1] ?? from
  const [first, last] = [from.codePointAt(0) ?? 0, to.codePointAt(0) ?? 0]
  if (last < first) throw new PatternProblem(`The range "${from}-${to}" goes backwards.`)
  return (character) => {
    const code = character.codePointAt(0) ?? -1
    return code >= first && code <= last
  }
}
