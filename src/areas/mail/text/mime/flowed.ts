/**
 * Joins the soft line breaks of format=flowed text (RFC 3676 §4): a line that ends in a blank flows into the next one
 * of the same quote depth. Quoted lines are left as they are, so that what was quoted stays recognisable.
 */
export function unflow(text: string, space: 'keep-space' | 'drop-space'): string {
  const lines: string[] = []
  let paragraph: string[] = []
  for (const line of text.split('\n')) {
    const isQuoted = line.startsWith('>')
    const content = !isQuoted && line.startsWith(' ') ? line.slice(1) : line
    if (isQuoted && paragraph.length > 0) {
      lines.push(paragraph.join(''))
      paragraph = []
    }
    const isSoft = !isQuoted && content.endsWith(' ') && content !== '-- '
    if (isSoft) {
      paragraph.push(space === 'drop-space' ? content.slice(0, -1) : content)
      continue
    }
    lines.push(paragraph.join('') + content)
    paragraph = []
  }
  if (paragraph.length > 0) lines.push(paragraph.join(''))
  return lines.join('\n')
}
