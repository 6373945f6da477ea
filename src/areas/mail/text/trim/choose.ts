import { areMailHeaders } from './headers.ts'
import type { LineKind, MarkedLine } from './line.ts'

/** More lines of the sender's than this below a quote are no signature. */
const longestSignature = 6

/** Leaves the lines that are the sender's own, with the quotes among which they wrote. Steps in order; each only removes. */
export function chooseReply(marked: readonly MarkedLine[]): MarkedLine[] {
  const steps = [
    untilDelimiter,
    (lines: readonly MarkedLine[]) => lines.filter(({ kind }) => kind !== 'signature'),
    withoutOuterEmpty,
    belowIntroducedQuote,
    untilUnquotedIntroduction,
    untilIntroducedQuote,
    withoutTrailing(['quote', 'introduction', 'empty']),
    (lines: readonly MarkedLine[]) => lines.filter(({ kind }) => kind !== 'introduction'),
    joinHeaderBlocks,
    untilHeaderBlock,
    withoutHeaderBlocks,
    withoutTrailing(['quote', 'empty']),
    withoutOuterEmpty,
  ]
  return steps.reduce<MarkedLine[]>((lines, step) => [...step(lines)], [...marked])
}

/** The first delimiter ends the reply, unless nothing was written above it. */
function untilDelimiter(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const first = lines.findIndex(({ kind }) => kind === 'text' || kind === 'quote')
  const end = lines.findIndex(({ kind }, at) => kind === 'delimiter' && at > first && first >= 0)
  const kept = end < 0 ? lines : lines.slice(0, end)
  return kept.filter(({ kind }) => kind !== 'delimiter')
}

/** The mail begins with an introduction and a quote, and ends with text: that text is the reply. */
function belowIntroducedQuote(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  if (lines[0]?.kind !== 'introduction') return lines
  const text = lines.findIndex(({ kind }) => kind === 'text')
  if (text < 0) return lines
  return only(lines.slice(text), ['text', 'empty']) ? lines.slice(text) : lines
}

/** Text, then an introduction after which nothing is marked as quoted: all of the rest is. */
function untilUnquotedIntroduction(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const lastQuote = lines.findLastIndex(({ kind }) => kind === 'quote')
  const at = lines.findIndex(
    ({ kind }, index) => index > lastQuote && kind === 'introduction' && followsText(lines, index),
  )
  return at < 0 ? lines : lines.slice(0, at)
}

/** Text, then an introduced quote, then at most a signature. */
function untilIntroducedQuote(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const tail = startOfTail(lines, lines.length, ['text', 'empty'])
  const belowQuote = lines.slice(tail).filter(({ kind }) => kind === 'text').length
  if (belowQuote > longestSignature) return lines
  const start = startOfTail(lines, tail, ['empty', 'quote', 'introduction', 'header'])
  const at = lines.findIndex(({ kind }, index) => index >= start && kind !== 'empty')
  const isIntroduced = at >= 0 && at < tail && lines[at]?.kind === 'introduction'
  if (!isIntroduced || !followsText(lines, at)) return lines
  return belowQuote > 0 && isGreeting(lines.slice(0, at)) ? lines : lines.slice(0, at)
}

/** Nothing but "Hi Bob," stands above: the answer is below the quote. */
function isGreeting(lines: readonly MarkedLine[]): boolean {
  const [first, ...rest] = lines.filter(({ kind }) => kind !== 'empty')
  return first !== undefined && rest.length === 0 && first.line.length <= 40 && /[,，،!]\s*$/.test(first.line)
}

/** Header lines of one block that were wrapped or spaced out are all header lines. */
function joinHeaderBlocks(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const kinds = lines.map(({ kind }) => kind)
  let last = -1
  for (const [at, kind] of kinds.entries()) {
    if (kind !== 'header') continue
    const between = last < 0 ? [] : kinds.slice(last + 1, at)
    const wrapped = between.filter((one) => one !== 'empty').length
    const isWrap = between.every((one) => one === 'text' || one === 'empty') && between.length <= 3 && wrapped <= 2
    if (last >= 0 && isWrap) kinds.fill('header', last, at)
    last = at
  }
  return lines.map(({ line }, at) => ({ line, kind: kinds[at] ?? 'text' }))
}

/** Text, then the headers of a quoted mail, three lines at least: it begins there. */
function untilHeaderBlock(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const firstText = lines.findIndex(({ kind }) => kind === 'text')
  const block = headerBlocks(lines).find(({ start, end }) => firstText >= 0 && start > firstText && end - start >= 3)
  return block ? lines.slice(0, block.start) : lines
}

/** Headers above a forwarded mail. Lines that only look like headers are the sender's and stay. */
function withoutHeaderBlocks(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const dropped = new Set<MarkedLine>()
  for (const { start, end } of headerBlocks(lines)) for (const line of lines.slice(start, end)) dropped.add(line)
  return lines.filter((line) => !dropped.has(line))
}

type Block = { start: number; end: number }

/** Runs of two or more header lines that are those of a mail. */
function headerBlocks(lines: readonly MarkedLine[]): Block[] {
  const blocks: Block[] = []
  let start = -1
  for (let at = 0; at <= lines.length; at += 1) {
    const isHeader = lines[at]?.kind === 'header'
    if (isHeader && start < 0) start = at
    if (isHeader || start < 0) continue
    const isMail = areMailHeaders(lines.slice(start, at).map(({ line }) => line))
    if (isMail && at - start >= 2) blocks.push({ start, end: at })
    start = -1
  }
  return blocks
}

/** Drops lines of the given kinds from the end, unless nothing else would be left. */
function withoutTrailing(kinds: LineKind[]): (lines: readonly MarkedLine[]) => readonly MarkedLine[] {
  return (lines) => {
    const end = startOfTail(lines, lines.length, kinds)
    return lines.slice(0, end).some(({ kind }) => kind === 'text') ? lines.slice(0, end) : lines
  }
}

function withoutOuterEmpty(lines: readonly MarkedLine[]): readonly MarkedLine[] {
  const first = lines.findIndex(({ kind }) => kind !== 'empty')
  return first < 0 ? [] : lines.slice(first, startOfTail(lines, lines.length, ['empty']))
}

/** Where the run of the given kinds begins that ends before `end`. */
function startOfTail(lines: readonly MarkedLine[], end: number, kinds: LineKind[]): number {
  let at = end
  while (at > 0 && kinds.includes(lines[at - 1]?.kind ?? 'text')) at -= 1
  return at
}

function followsText(lines: readonly MarkedLine[], at: number): boolean {
  return lines[startOfTail(lines, at, ['empty']) - 1]?.kind === 'text'
}

function only(lines: readonly MarkedLine[], kinds: LineKind[]): boolean {
  return lines.every(({ kind }) => kinds.includes(kind))
}
