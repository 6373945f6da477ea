import { readHeader } from './header.ts'
import { beforeLineEnd, lineAt } from './lines.ts'
import { boundaryOf, toPart, type Part } from './part.ts'
import type { Budget } from '../limits.ts'

const DASH = 0x2d
/** RFC 2046 allows 70 characters; longer delimiters occur, endless ones do not. */
const longestDelimiter = 1000

type Open = { part: Part; delimiter: string }

/** Splits a message into its MIME tree in one pass over the lines; no body is copied or decoded here. */
export function readTree(bytes: Uint8Array, budget: Budget): Part {
  const scan = new Scan(bytes, budget)
  const root = scan.openPart(0, null)
  let at = root.bodyStart
  while (at < bytes.length) {
    const line = lineAt(bytes, at)
    const delimiter = scan.delimiterAt(line.start, line.end)
    at = delimiter ? scan.cross(delimiter, line.start, line.next) : line.next
  }
  scan.closeAll()
  return root
}

type Delimiter = { open: Open; isLast: boolean }

class Scan {
  private readonly bytes: Uint8Array
  private readonly budget: Budget
  private readonly open: Open[] = []
  /** the open multiparts by their delimiter, an inner one before an outer one with the same */
  private byDelimiter = new Map<string, Open>()
  /** the part whose body is being read, or null in a preamble or epilogue */
  private current: Part | null = null

  constructor(bytes: Uint8Array, budget: Budget) {
    this.bytes = bytes
    this.budget = budget
  }

  openPart(start: number, parent: Part | null): Part {
    this.budget.takePart(parent ? parent.depth + 1 : 0)
    const isDelimiter = (from: number, to: number) => this.delimiterAt(from, to) !== null
    const { fields, bodyStart } = readHeader(this.bytes, start, this.budget, isDelimiter)
    const part = toPart(fields, bodyStart, parent)
    parent?.children.push(part)
    const boundary = boundaryOf(part)
    if (boundary !== null) this.push({ part, delimiter: `--${Buffer.from(boundary, 'utf8').toString('latin1')}` })
    this.current = part
    return part
  }

  /** The innermost open multipart whose delimiter this line is (RFC 2046 §5.1.1), or null. */
  delimiterAt(start: number, end: number): Delimiter | null {
    if (this.bytes[start] !== DASH || this.bytes[start + 1] !== DASH || end - start > longestDelimiter) return null
    const line = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + start, end - start)
      .toString('latin1')
      .trimEnd()
    const next = this.byDelimiter.get(line)
    if (next) return { open: next, isLast: false }
    const last = line.endsWith('--') ? this.byDelimiter.get(line.slice(0, -2)) : undefined
    return last ? { open: last, isLast: true } : null
  }

  /** Ends what was open below the delimiter's multipart; gives where reading goes on. */
  cross(delimiter: Delimiter, lineStart: number, next: number): number {
    this.closeDownTo(delimiter.open, lineStart)
    if (!delimiter.isLast) return this.openPart(next, delimiter.open.part).bodyStart
    this.pop()
    this.current = null
    delimiter.open.part.bodyEnd = lineStart
    return next
  }

  closeAll(): void {
    if (this.current) this.endBody(this.current, this.endOfLast())
    for (const { part } of this.open) part.bodyEnd = this.bytes.length
  }

  private push(open: Open): void {
    this.open.push(open)
    this.byDelimiter.set(open.delimiter, open)
  }

  private pop(): Open | undefined {
    const closed = this.open.pop()
    this.byDelimiter = new Map(this.open.map((one) => [one.delimiter, one]))
    return closed
  }

  private closeDownTo(open: Open, lineStart: number): void {
    if (this.current) this.endBody(this.current, beforeLineEnd(this.bytes, lineStart, this.current.bodyStart))
    while (this.open.at(-1) !== open) {
      const inner = this.pop()
      if (inner) inner.part.bodyEnd = lineStart
    }
  }

  private endBody(part: Part, end: number): void {
    part.bodyEnd = Math.max(end, part.bodyStart)
  }

  /** Some mailers forget the line end before the closing delimiter; it is no text of the last part. */
  private endOfLast(): number {
    const end = this.bytes.length
    const tail = Buffer.from(this.bytes.subarray(Math.max(0, end - longestDelimiter)))
      .toString('latin1')
      .trimEnd()
    const open = this.open.findLast((one) => tail.endsWith(`${one.delimiter}--`))
    if (!open) return end
    const offset = Math.max(0, end - longestDelimiter)
    return offset + tail.length - open.delimiter.length - 2
  }
}
