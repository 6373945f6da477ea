import { invalid } from '../../kernel/errors.ts'
import { sanitizeMailHtml } from '../../kernel/html/sanitize.ts'
import { htmlToText } from '../../kernel/html/to-text.ts'

export type Written = { html: () => string; body: string }

const noPictures = { cid: () => undefined }

/** What a person wrote in an editor, made safe, and the same as plain text. Refuses what is empty once cleaned. */
export function written(html: string): Written {
  const clean = sanitizeMailHtml(html, noPictures)
  const body = htmlToText(clean).trim()
  if (body === '') throw invalid({ html: 'Write something first.' })
  return { html: () => clean, body }
}
