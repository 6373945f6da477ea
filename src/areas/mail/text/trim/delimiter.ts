const marks = /^[\s>]*[-_,=+~#*ᐧ—–]+\s*$/u
const underline = /^(=+|~+)$/

/** Whether a line holds nothing but dashes, underscores and their like: what follows is no longer the reply. */
export function isDelimiterLine(line: string, above: string): boolean {
  const text = line.trim()
  return !line.trimStart().startsWith('>') && marks.test(line) && !isUnderline(text, above.trim())
}

/** A line drawn under a heading has its length; it ends nothing. */
function isUnderline(text: string, above: string): boolean {
  return underline.test(text) && text.length >= 4 && Math.abs(text.length - above.length) <= 2
}
