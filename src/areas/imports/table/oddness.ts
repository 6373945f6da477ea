/**
 * How little a text looks like names and addresses in one of these languages: the wrong encoding makes signs
 * inside words, capitals after small letters, two scripts in one word. 0 is nothing odd; per letter beyond ASCII.
 */
export function oddness(text: string, languages: readonly ReadonlySet<string>[]): number {
  let odd = 0
  let letters = 0
  for (const [word] of text.matchAll(WORD)) {
    const foreign = [...word].filter((letter) => letter > '\u007F')
    if (foreign.length === 0) continue
    letters += foreign.length
    odd +=
      Math.min(...languages.map((usual) => foreign.filter((letter) => !usual.has(letter)).length)) * 2 +
      count(word, SIGN) * 4 +
      count(word, CAPITAL_INSIDE) * 3 +
      count(word, LOOSE_MARK) * 3 +
      (scriptsOf(word) > 1 ? 4 : 0) +
      (isCrowded(word, foreign.length) ? foreign.length : 0)
  }
  // Hebrew looks like Cyrillic or Greek without a single capital.
  if (letters > 8 && CASED.test(text) && !CAPITAL.test(text)) odd += letters
  return letters === 0 ? 0 : odd / letters
}

const WORD = /[^\s,;|<>()"@.:/\\-]+/gu
/** Control characters, signs and private letters are in no name. */
const SIGN = /[\u0080-\u009F\p{S}\p{Co}\p{Cn}\uFF61-\uFF9F\u00A1-\u00B4\u00B6-\u00BF‚„…†‡‰‹›•™]/gu
const CAPITAL_INSIDE = /(?<=\p{Ll})\p{Lu}/gu
const CASED = /[\p{Script=Cyrillic}\p{Script=Greek}]/u
const CAPITAL = /[\p{Script=Cyrillic}\p{Script=Greek}](?<=\p{Lu})/u
/** A Thai vowel or tone that stands on no letter. */
const LOOSE_MARK = /(?<![\u0E01-\u0E3A\u0E47-\u0E4E])[\u0E31\u0E34-\u0E3A\u0E47-\u0E4E]/gu

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

/** In Latin script most letters of a word are plain ones. */
const isCrowded = (word: string, foreign: number): boolean =>
  word.length > 2 && foreign / word.length > 0.6 && !/[^\p{Script=Latin}\p{Script=Common}]/u.test(word)

const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  /\p{Script=Hangul}/u,
]
const scriptsOf = (word: string): number => scripts.filter((script) => script.test(word)).length
