/** Control characters but line ends and tabs, and what turns the direction of reading round. */
// oxlint-disable-next-line no-control-regex -- control characters are what it looks for
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u200B\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g

/**
 * A cell as it is meant: trimmed (hard spaces too), in NFC, without what cannot be seen. The mark before a formula that
 * our own exports set is taken off again; a formula itself is a text like any other.
 */
export const cleanCell = (cell: string): string =>
  cell
    .replace(HIDDEN, '')
    .normalize('NFC')
    .trim()
    .replace(/^'(?=[=+\-@])/, '')
