/**
 * What a line of a reply is:
 * - `introduction` announces quoted or forwarded mail ("On … wrote:", "-----Original Message-----")
 * - `header` belongs to the header block of a quoted mail ("From: …")
 * - `quote` repeats somebody's words
 * - `delimiter` ends the message before a signature or a quoted mail
 * - `signature` is what a mail program or telephone adds
 * - `text` is everything else, and whatever is in doubt
 */
export type LineKind = 'text' | 'empty' | 'quote' | 'introduction' | 'header' | 'delimiter' | 'signature'

/** A line with its kind; `line` is exactly as it came. */
export type MarkedLine = { line: string; kind: LineKind }

/** Longer lines are never matched against patterns; they are text. */
export const longestLine = 2000

/** Mails with more lines than this keep the rest as text. */
export const mostLines = 10_000
