const named = /^\s*\p{L}{1,20}>/u

/** Whether a line is marked as quoted: `>`, `|`, or, once quoted mail was introduced, `Name>`. */
export function isQuoteLine(line: string, wasIntroduced: boolean): boolean {
  const text = line.trim()
  if (text.startsWith('>')) return true
  // A row of a table ends in a bar, too; a quoted line does not.
  if (text.startsWith('|')) return text.length === 1 || !text.endsWith('|')
  return wasIntroduced && named.test(line.slice(0, 40))
}
