import { htmlToText } from '../../../kernel/html/to-text.ts'
import type { ParsedMessage } from './message.ts'

/** What a person reads of a message, as plain text: the plain body, or the HTML one where the plain one says nothing. */
export function bodyText(message: Pick<ParsedMessage, 'text' | 'html'>): string {
  if (message.text !== null && message.text.trim() !== '') return message.text
  return message.html === null ? (message.text ?? '') : htmlToText(message.html)
}
