const fence = /^\s*(?:```|~~~)/
const fenceOnly = /^\s*(?:```|~~~)\s*$/
const opening = /^\s*(?:<pre>|<code>|\[code\])/i
const closing = /(?:<\/pre>|<\/code>|\[\/code\])\s*$/i

/** Positions of lines inside closed code blocks: dashes and quote marks in there mean nothing. */
export function codeLines(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  let from = -1
  for (const [at, line] of lines.entries()) {
    if (line.length > 2000) continue
    const closes = fenceOnly.test(line) || closing.test(line)
    if (from < 0) {
      if (fence.test(line) || opening.test(line)) from = at
    } else if (closes) {
      for (let one = from; one <= at; one += 1) found.add(one)
      from = -1
    }
  }
  return found
}
