import { lineAt } from './lines.ts'
import type { Budget } from '../limits.ts'

/** A header field: name lower-cased; value unfolded, one character per byte, still undecoded. */
export type Field = { name: string; binary: string }

/** What a header block says and where the body begins. */
export type Header = { fields: Field[]; bodyStart: number }

/**
 * Reads the header block beginning at `start`. It ends at an empty line, at a line for which `isDelimiter` holds
 * (a part without a body), at the end of the bytes, or where text begins without the empty line before it.
 * A single stray line between fields is skipped.
 */
export function readHeader(
  bytes: Uint8Array,
  start: number,
  budget: Budget,
  isDelimiter: (start: number, end: number) => boolean,
): Header {
  const folded: { name: string; pieces: string[] }[] = []
  let at = start
  while (at < bytes.length) {
    const line = lineAt(bytes, at)
    if (line.end === line.start) {
      at = line.next
      break
    }
    if (isDelimiter(line.start, line.end)) break
    budget.takeHeaderLine(line.next - line.start)
    const text = Buffer.from(bytes.buffer, bytes.byteOffset + line.start, line.end - line.start).toString('latin1')
    const current = folded.at(-1)
    if (current && (/^[ \t]/.test(text) || isLostParameter(text, current.pieces.at(-1) ?? ''))) {
      current.pieces.push(text)
    } else {
      const colon = text.indexOf(':')
      const name = text.slice(0, Math.max(colon, 0)).trimEnd().toLowerCase()
      if (isFieldName(name)) {
        budget.takeHeader()
        folded.push({ name, pieces: [text.slice(colon + 1)] })
      } else if (!isFieldAt(bytes, line.next)) {
        break
      }
    }
    at = line.next
  }
  const fields = folded.map(({ name, pieces }) => ({ name, binary: pieces.join('').replaceAll('\r', ' ').trim() }))
  return { fields, bodyStart: at }
}

/** Some mailers forget the blank before a folded parameter, which would lose the boundary of the whole message. */
function isLostParameter(text: string, above: string): boolean {
  return above.trimEnd().endsWith(';') && /^[\w*-]{1,40}=/.test(text)
}

function isFieldAt(bytes: Uint8Array, start: number): boolean {
  const text = Buffer.from(bytes.subarray(start, start + 210)).toString('latin1')
  return isFieldName(text.slice(0, Math.max(text.indexOf(':'), 0)).trimEnd())
}

/** RFC 5322 §2.2: printable ASCII without the colon; a stray `From ` line of a mailbox file has a blank and is none. */
function isFieldName(name: string): boolean {
  return /^[\x21-\x39\x3b-\x7e]{1,200}$/.test(name)
}
