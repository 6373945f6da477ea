const LF = 0x0a
const CR = 0x0d

/** One line of a message: [start, end) without its line end, `next` where the following line begins. */
export type Line = { start: number; end: number; next: number }

/** The line beginning at `start`; lines end at LF or CRLF, and the last one at the end of the bytes. */
export function lineAt(bytes: Uint8Array, start: number): Line {
  const feed = bytes.indexOf(LF, start)
  if (feed < 0) return { start, end: bytes.length, next: bytes.length }
  const end = feed > start && bytes[feed - 1] === CR ? feed - 1 : feed
  return { start, end, next: feed + 1 }
}

/** Where a body ends whose delimiter line begins at `lineStart`: the line end before it belongs to the delimiter. */
export function beforeLineEnd(bytes: Uint8Array, lineStart: number, floor: number): number {
  let end = lineStart
  if (end > floor && bytes[end - 1] === LF) end -= 1
  if (end > floor && bytes[end - 1] === CR) end -= 1
  return end
}
