import type { Log } from '../kernel/app.ts'

/** One JSON line an entry on standard error: standard output is for people and programs. */
export const makeLog =
  (write: (line: string) => void = (line) => void process.stderr.write(line)): Log =>
  (level, message, fields) =>
    write(`${JSON.stringify({ at: new Date().toISOString(), level, message, ...fields })}\n`)
