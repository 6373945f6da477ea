import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const isCheck = process.env.FOYER_COUNTS !== undefined

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'test/laws/**/*.test.ts', 'test/process/**/*.test.ts', 'tools/**/*.test.ts'],
    pool: 'threads',
    isolate: false,
    maxWorkers: 2,
    globalSetup: ['test/database-setup.ts'],
    testTimeout: 15_000,
    hookTimeout: 30_000,
    reporters: isCheck ? ['dot', './tools/reporters/vitest-counts.mjs'] : ['default'],
    // A run that finds no test must not look like a success.
    passWithNoTests: false,
  },
})
