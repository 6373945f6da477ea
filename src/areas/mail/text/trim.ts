import { chooseReply } from './trim/choose.ts'
import { markLines } from './trim/mark.ts'

/** `reply` and `elided` together hold every line that is not empty, each in its order. */
export type TrimmedReply = { reply: string; elided: string }

/**
 * Parts what a person wrote from what their mail program added: quotes, quoted headers, signatures, footers.
 * Whatever is in doubt stays in the reply, and the reply is never empty while the text has words.
 */
export function trimReply(text: string): TrimmedReply {
  const marked = markLines(text.split(/\r?\n/))
  const chosen = chooseReply(marked)
  const kept = chosen.length > 0 || marked.some(({ kind }) => kind === 'signature') ? chosen : marked
  return {
    reply: asText(kept.map(({ line }) => line)),
    elided: asText(
      leftOver(
        marked.map(({ line }) => line),
        kept.map(({ line }) => line),
      ),
    ),
  }
}

function leftOver(lines: readonly string[], kept: readonly string[]): string[] {
  let next = 0
  return lines.filter((line) => {
    if (next >= kept.length || kept[next] !== line) return true
    next += 1
    return false
  })
}

function asText(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd()
}
