import { writeFileSync } from 'node:fs'

/** Writes how many tests passed, failed and were skipped to the file named by FOYER_COUNTS. */
export default class VitestCounts {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: 0, skipped: 0 }
    for (const module of modules) {
      const before = counts.failed
      for (const test of module.children.allTests()) counts[countedAs(test.result().state)] += 1
      // A file that cannot even be loaded has no test that could fail.
      if (module.state() === 'failed' && counts.failed === before) counts.failed += 1
    }
    if (unhandledErrors.length > 0) counts.failed += 1
    writeFileSync(process.env.FOYER_COUNTS, JSON.stringify(counts))
  }
}

/** A test that was never reached, because the run ended early, did not pass. */
function countedAs(state) {
  return state === 'pending' ? 'failed' : state
}
