import { readFileSync } from 'node:fs'

export const nothing = { passed: 0, failed: 0, skipped: 0 }

export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped }
}

/** What a test runner's reporter wrote. A runner that ended badly, or ran nothing, counts at least one failure. */
export function countsOf(file, exitCode) {
  const counts = read(file)
  const isFine = exitCode === 0 && counts.passed > 0
  return isFine || counts.failed > 0 ? counts : { ...counts, failed: 1 }
}

/** The last line of a check: `312 passed, 0 failed`, and what was skipped if anything was. */
export function summary({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

function read(file) {
  try {
    return { ...nothing, ...JSON.parse(readFileSync(file, 'utf8')) }
  } catch {
    return nothing
  }
}
