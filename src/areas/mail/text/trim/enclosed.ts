const open = /^>{4,}\s*$/
const close = /^<{4,}\s*$/
const namedOpen = /^>>> ?(.{1,200}?) ?>>>\s*$/
const namedClose = /^<<< ?(.{1,200}?) ?<<<\s*$/

/** Positions of lines quoted as a block: between `>>>>` and `<<<<`, or `>>> name >>>` and `<<< name <<<`. */
export function enclosedQuotes(lines: readonly string[]): ReadonlySet<number> {
  const quoted = new Set<number>()
  let from = -1
  let name: string | null = null
  for (const [at, line] of lines.entries()) {
    if (line.length > 300) continue
    const opened = open.test(line) ? '' : (namedOpen.exec(line)?.[1] ?? null)
    const closed = close.test(line) ? '' : (namedClose.exec(line)?.[1] ?? null)
    if (opened !== null && from < 0) {
      from = at
      name = opened
    } else if (closed !== null && from >= 0 && closed === name) {
      for (let one = from; one <= at; one += 1) quoted.add(one)
      from = -1
    }
  }
  return quoted
}
