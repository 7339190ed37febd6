import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../support/chromium.ts'

const isCi = process.env['CI'] !== undefined && process.env['CI'] !== ''
/** Not the port of `npm start`, so that tests may run beside it. */
const port = Number(process.env['E2E_PORT'] ?? 4183)
const preview = `npm run -s preview -- --mode demo --port ${port}`
/** A demonstration that is served already, anywhere; without it the tests build and serve their own. */
const servedAt = process.env['E2E_BASE_URL']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  retries: 0,
  // Machines that run the tests are shared: the longest journey takes two minutes on a quiet one, and took five on another.
  timeout: 900_000,
  // What is tried again and again holds several steps.
  expect: { timeout: 30_000, toPass: { timeout: 120_000 } },
  reporter: [['list']],
  use: {
    baseURL: servedAt ?? `http://localhost:${port}`,
    // A trace takes as long as the journey itself: `--trace retain-on-failure` keeps one where it is wanted.
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Contrast is measured on what stands still.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  ...(servedAt === undefined && {
    webServer: {
      // `npm test` has built already; alone, the tests must not run on yesterday's build.
      command: process.env['E2E_BUILT'] ? preview : `npm run -s build -- --mode demo --logLevel warn && ${preview}`,
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  }),
})
