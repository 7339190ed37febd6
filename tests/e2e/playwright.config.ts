import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { launchOptions } from '../support/chromium.ts'

const isCi = process.env['CI'] !== undefined && process.env['CI'] !== ''
/** Not the port of `npm start`, so that tests may run beside it. */
const port = Number(process.env['E2E_PORT'] ?? 4183)
const preview = `npm run -s preview -- --mode demo --port ${port}`
/** URL of a running demonstration; without it the tests build and serve their own. */
const servedAt = process.env['E2E_BASE_URL']

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.e2e.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  forbidOnly: isCi,
  workers: 2,
  retries: 0,
  // Shared machines: the longest journey takes two minutes on an idle machine, and took five on another.
  timeout: 900_000,
  // Blocks of `toPass` contain several steps.
  expect: { timeout: 30_000, toPass: { timeout: 120_000 } },
  reporter: [['list']],
  use: {
    baseURL: servedAt ?? `http://localhost:${port}`,
    // A trace takes as long as the journey itself: use `--trace retain-on-failure` if needed.
    screenshot: 'only-on-failure',
    actionTimeout: 30_000,
    locale: 'en-GB',
    timezoneId: 'Europe/Paris',
    viewport: { width: 1280, height: 800 },
    // Contrast is measured without animations.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: launchOptions(),
  },
  ...(servedAt === undefined && {
    webServer: {
      // `npm test` has built already; run alone, the tests must not use an outdated build.
      command: process.env['E2E_BUILT'] ? preview : `npm run -s build -- --mode demo --logLevel warn && ${preview}`,
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      url: `http://localhost:${port}/`,
      reuseExistingServer: false,
      timeout: 120_000,
    },
  }),
})
