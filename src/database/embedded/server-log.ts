import { copyFileSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs'
import { join } from 'node:path'

const limit = 10 * 1024 * 1024

/** The server's own log. It is written by the server itself, so that it goes on when our process has died. */
export function logFile(folder: string): string {
  return join(folder, 'postgres.log')
}

/** Opens the log for the server to append to; the caller closes the descriptor once the server has it. */
export function openLog(folder: string): number {
  trimLog(folder)
  return openSync(logFile(folder), 'a', 0o600)
}

/**
 * Keeps the log below 10 MB, with one older file of that size beside it. The server holds the file open in append
 * mode, so it is copied and emptied in place; lines written in between (milliseconds) are lost.
 */
export function trimLog(folder: string): void {
  const file = logFile(folder)
  if (logLength(folder) < limit) return
  copyFileSync(file, `${file}.1`)
  truncateSync(file)
}

/** How many bytes the log holds now, to read later only what came after. */
export function logLength(folder: string): number {
  return statSync(logFile(folder), { throwIfNoEntry: false })?.size ?? 0
}

/** What the server wrote since the log was `from` bytes long. */
export function logSince(folder: string, from: number): string {
  return readFileSync(logFile(folder)).subarray(from).toString()
}
