import { introductionAt } from './introduction.ts'
import { isDelimiterLine } from './delimiter.ts'
import { isHeaderLine } from './headers.ts'
import { isQuoteLine } from './quote.ts'
import { isSignatureLine } from './signature.ts'
import { longestLine, mostLines, type LineKind, type MarkedLine } from './line.ts'
import { enclosedQuotes } from './enclosed.ts'
import { codeLines } from './code.ts'
import { machineLines } from './machine.ts'

/** Says of every line what it is. Each line is looked at a bounded number of times. */
export function markLines(lines: readonly string[]): MarkedLine[] {
  const looked = lines.slice(0, mostLines)
  const quoted = enclosedQuotes(looked)
  const code = codeLines(looked)
  const machine = machineLines(looked)
  const kinds: LineKind[] = []
  let wasIntroduced = false
  while (kinds.length < looked.length) {
    const at = kinds.length
    if (machine.has(at)) {
      kinds.push('signature')
      if ((looked[at] ?? '').endsWith('writes:')) wasIntroduced = true
    } else if (quoted.has(at)) kinds.push('quote')
    else if (code.has(at)) kinds.push(isEmpty(looked[at] ?? '') ? 'empty' : 'text')
    else {
      const simple = simpleKind(looked, at)
      const count = simple === null ? introductionAt(looked, at) : 0
      if (count > 0) wasIntroduced = true
      for (let one = 0; one < count; one += 1) kinds.push('introduction')
      if (count === 0) kinds.push(simple ?? restKind(looked[at] ?? '', wasIntroduced))
    }
  }
  return lines.map((line, at) => ({ line, kind: kinds[at] ?? (isEmpty(line) ? 'empty' : 'text') }))
}

function simpleKind(lines: readonly string[], at: number): LineKind | null {
  const line = lines[at] ?? ''
  if (isEmpty(line)) return 'empty'
  if (line.length > longestLine) return 'text'
  if (isDelimiterLine(line, lines[at - 1] ?? '')) return 'delimiter'
  return isSignatureLine(line, standsAlone(lines, at)) ? 'signature' : null
}

function restKind(line: string, wasIntroduced: boolean): LineKind {
  if (isHeaderLine(line)) return 'header'
  return isQuoteLine(line, wasIntroduced) ? 'quote' : 'text'
}

/** Nothing of the sender's directly beside it: empty lines, marks or other additions only. */
function standsAlone(lines: readonly string[], at: number): boolean {
  return [lines[at - 1], lines[at + 1]].every(
    (line) =>
      line === undefined ||
      isEmpty(line) ||
      /^[\s>_=—*-]/.test(line) ||
      (line.length <= 300 && isSignatureLine(line, true)),
  )
}

function isEmpty(line: string): boolean {
  return line.length <= longestLine ? /^(?:\s|\p{Cf})*$/u.test(line) : line.trim() === ''
}
