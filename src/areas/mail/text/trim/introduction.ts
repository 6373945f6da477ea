import { beginsWithDate, hasDate } from './date.ts'
import { isForwardMark } from './forward.ts'
import { longestLine } from './line.ts'
import { openings, wroteForms } from './verbs.ts'

/** An introduction may be wrapped by mail programs over this many lines, empty ones included. */
const mostLines = 5
const longest = 500

const verbs = wroteForms.join('|')
const verbInside = new RegExp(`(?<!\\p{L})(?:${verbs})(?!\\p{L})|写道|寫道|작성|書きました`, 'iu')
const verbAtEnd = new RegExp(
  `(?:^|[^\\p{L}]|(?<=[年日时時분>\\p{Script=Han}\\p{Script=Hangul}\\p{Script=Katakana}]))(?:${verbs})$`,
  'iu',
)
const opening = new RegExp(`^(?:${openings.join('|')}|在|於)[\\s,.:]|^[在於]`, 'iu')
const bracketedEmail = /[<([][^<>()[\]\s]*(?:mailto:)?[^<>()[\]\s@]+@[^<>()[\]\s@]+\.[^<>()[\]\s@]+[>)\]]/i
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const postedBy = /^Posted by .+ on \d{2}\/\d{2}\/\d{4}$/i
const isoDateAndName = /^20\d\d-\d\d-\d\d \d\d:\d\d GMT[+-]\d\d:\d\d [\p{L}\p{N}_ .'-]+:?$/u
const quoting =
  /^(?:Quoting|Zitat von|Zitiere|Citando|Citation de|Citaat van|Citerar|Cytowanie|Цитирование|Цитирую)\s/iu
const emailAtEnd = /<[^@<>]+@[^@<>.]+\.[^@<>]+>[:：]?$/

/**
 * How many lines, beginning with `lines[at]`, introduce quoted or forwarded mail ("On … wrote:" in many languages); 0 when none do.
 */
export function introductionAt(lines: readonly string[], at: number): number {
  const first = lines[at] ?? ''
  if (first.length > longestLine) return 0
  const start = withoutMarks(first)
  if (isIntroduction(start) || isBeforeQuote(start, lines, at)) return 1 + verbBelow(lines[at + 1], start)
  if (!mayContinue(start)) return 0
  let joined = start
  for (let count = 2; count <= mostLines; count += 1) {
    const line = lines[at + count - 1]
    if (line === undefined || line.length > longest) return 0
    const next = withoutMarks(line)
    // A second opening means that the first one was a sentence of the sender's.
    if (startsIntroduction(next)) return 0
    if (next !== '') joined += ` ${next}`
    if (joined.length > longest) return 0
    if (next !== '' && isIntroduction(joined)) return count + verbBelow(lines[at + count], joined)
  }
  return 0
}

/** "On Sunday Bob wrote:" without a date, where a quote follows at once. */
const isBeforeQuote = (text: string, lines: readonly string[], at: number): boolean =>
  opening.test(text) &&
  /[:：]$/.test(text) &&
  verbAtEnd.test(text.replace(/[\s:：]+$/u, '')) &&
  !/^\s*>/.test(lines[at] ?? '') &&
  /^\s*>/.test(lines.slice(at + 1).find((line) => line.trim() !== '') ?? '')

/** Whether one line, quote marks removed, introduces quoted mail. */
function isIntroduction(text: string): boolean {
  if (text.length < 4 || text.length > longestLine) return false
  if (isForwardMark(text) || postedBy.test(text) || isoDateAndName.test(text)) return true
  if (text.length > longest) return false
  if (emailAtEnd.test(text) && isDateOrQuoting(text)) return true
  const body = text.replace(/[\s.:：>*_-]+$/u, '')
  const hasColon = /[:：]/.test(text.slice(body.length))
  return isDated(text, body, hasColon) || isAttributed(text, body, hasColon)
}

/** "1 May 2020 Bob <bob@…>:", in any language; "Quoting Bob <bob@…>:" */
function isDateOrQuoting(text: string): boolean {
  if (beginsWithDate(text)) return true
  return /[:：]$/.test(text) && (quoting.test(text) || (opening.test(text) && hasDate(text)))
}

/** "On 1 May Bob wrote:", "1 May Bob wrote:", "Bob <bob@…> wrote on 1 May:" */
function isDated(text: string, body: string, hasColon: boolean): boolean {
  if (!verbInside.test(body)) return false
  const isAtEnd = verbAtEnd.test(body)
  if (opening.test(text) && /\d|@/.test(text)) return isAtEnd || hasColon
  if (!hasColon || !hasDate(text)) return false
  return (
    beginsWithDate(text) ||
    email.test(text) ||
    (isAtEnd && /\d{1,2}[:.]\d{2}/.test(text)) ||
    /(?<!\p{L})(wrote on|schrieb am|skrev den)(?!\p{L})/iu.test(text)
  )
}

/** "Bob <bob@example.com> wrote:", "bob via Forum wrote:" */
function isAttributed(text: string, body: string, hasColon: boolean): boolean {
  if (!verbAtEnd.test(body)) return false
  if (bracketedEmail.test(text)) return true
  return email.test(text) ? hasColon : / via /.test(text)
}

/** 1 when the lonely "wrote:" of a wrapped introduction follows on the next line. */
function verbBelow(line: string | undefined, joined: string): 0 | 1 {
  if (line === undefined || line.length > 60 || /[:：]$/.test(joined)) return 0
  const rest = withoutMarks(line)
  return /[:：]$/.test(rest) && verbAtEnd.test(rest.replace(/[\s:：]+$/u, '')) ? 1 : 0
}

function startsIntroduction(text: string): boolean {
  return opening.test(text) && /\d/.test(text)
}

/** Only a line that already looks like the first half is joined with what follows. */
function mayContinue(text: string): boolean {
  if (text.length > longest || text === '') return false
  return (
    startsIntroduction(text) ||
    beginsWithDate(text) ||
    (email.test(text) && verbInside.test(text)) ||
    /^[^<>]{1,100}<$/.test(text)
  )
}

function withoutMarks(line: string): string {
  // Hebrew and Arabic programs put direction marks around names.
  return line
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/^[\s>|<*_-]+/u, '')
    .trim()
}
