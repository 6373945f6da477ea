import { defineConfig } from '@playwright/test'
import { findChromium } from './tools/chromium.mjs'

const isCheck = process.env.FOYER_COUNTS !== undefined

export default defineConfig({
  testDir: 'test/journeys',
  testMatch: '*.journey.ts',
  globalSetup: './test/journeys/start-product.ts',
  workers: 1,
  retries: 0,
  timeout: 60_000,
  forbidOnly: isCheck,
  outputDir: 'test-results',
  reporter: isCheck ? [['line'], ['./tools/reporters/playwright-counts.mjs']] : [['list']],
  use: {
    // Set by the global setup once the product runs; worker processes get it with their environment.
    baseURL: process.env.JOURNEY_URL,
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
