/** Spreadsheets run a cell that begins so (OWASP, CSV injection). */
const RUNS = /^[=+\-@\t\r]/
/** A phone number or a number begins with a sign and is no formula. */
const IS_NUMBER = /^[+-]?[\d\s()./-]+$/

/** One line of a CSV file (RFC 4180), with which no spreadsheet runs anything. */
export const csvLine = (cells: readonly (string | number | null | undefined)[]): string =>
  `${cells.map((cell) => cellOf(String(cell ?? ''))).join(',')}\r\n`

function cellOf(value: string): string {
  const safe = RUNS.test(value) && !IS_NUMBER.test(value) ? `'${value}` : value
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** So that spreadsheets know it is UTF-8. */
export const CSV_BEGIN = '\uFEFF'
