import { writeFileSync } from 'node:fs'

const countedAs = { expected: 'passed', flaky: 'passed', unexpected: 'failed', skipped: 'skipped' }

/** Writes how many journeys passed, failed and were skipped to the file named by FOYER_COUNTS. */
export default class PlaywrightCounts {
  #suite
  #errors = 0

  onBegin(_config, suite) {
    this.#suite = suite
  }

  /** An error outside any test, such as a product that did not start. */
  onError() {
    this.#errors += 1
  }

  onEnd() {
    const counts = { passed: 0, failed: this.#errors, skipped: 0 }
    for (const test of this.#suite?.allTests() ?? []) {
      const wasReached = test.results.length > 0
      counts[wasReached ? countedAs[test.outcome()] : 'failed'] += 1
    }
    writeFileSync(process.env.FOYER_COUNTS, JSON.stringify(counts))
  }

  printsToStdio() {
    return false
  }
}
