/**
 * `npm test`: every check and every runner, one after another, and a closing line with the sums. A check counts as one
 * test. `--only lint,types` runs only those, `--skip e2e` all others.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { toolEnvironment } from '#tests/support/build.ts'
import { locateChromium } from '#tests/support/chromium.ts'
import {
  closingLine,
  type Counts,
  countPlaywright,
  countVitest,
  playwrightFailures,
  sum,
} from '#tests/support/counts.ts'
import { root } from '#tests/support/house.ts'

interface Check {
  readonly name: string
  /** What the check ensures, for readers of the output. */
  readonly about: string
  run(): Promise<Result>
}
type Result = Counts & { readonly output: string }

const reports = join(root, '.vitest')
const unitReport = join(reports, 'unit.json')
const e2eReport = join(reports, 'e2e.json')

type Done = { readonly code: number | null; readonly output: string }

/** Runs a tool of the project. Long ones show their output, others only on failure. */
const start = (command: string, { shown = false, env = {} }: { shown?: boolean; env?: NodeJS.ProcessEnv } = {}) =>
  new Promise<Done>((resolve) => {
    const [program = '', ...args] = command.split(' ')
    const child = spawn(program === 'node' ? process.execPath : program, args, {
      cwd: root,
      env: { ...toolEnvironment(), ...env },
      stdio: ['ignore', shown ? 'inherit' : 'pipe', shown ? 'inherit' : 'pipe'],
      shell: process.platform === 'win32' && program !== 'node',
    })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString()
    }
    child.stdout?.on('data', collect)
    child.stderr?.on('data', collect)
    child.on('error', (error) => {
      resolve({ code: null, output: `${output}${error.message}` })
    })
    child.on('close', (code) => {
      resolve({ code, output })
    })
  })

const passed: Counts = { passed: 1, failed: 0, skipped: 0 }
const failed: Counts = { passed: 0, failed: 1, skipped: 0 }

const tool = (name: string, about: string, command: string): Check => ({
  name,
  about,
  async run() {
    const { code, output } = await start(command)
    return { ...(code === 0 ? passed : failed), output }
  },
})

const readReport = (path: string): unknown => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : null)

const unit: Check = {
  name: 'tests',
  about: 'unit, component and contract tests',
  async run() {
    rmSync(unitReport, { force: true })
    const command = `vitest run --reporter=minimal --reporter=json --outputFile.json=${unitReport}`
    const { code } = await start(command, { shown: true })
    return { ...countVitest(readReport(unitReport), code), output: '' }
  },
}

const browser: Check = {
  name: 'browser',
  about: 'a Chromium or Chrome that starts',
  run: () => {
    try {
      return Promise.resolve({ ...passed, output: locateChromium() })
    } catch (error) {
      return Promise.resolve({ ...failed, output: error instanceof Error ? error.message : String(error) })
    }
  },
}

const e2e: Check = {
  name: 'e2e',
  about: 'journeys in a browser',
  async run() {
    rmSync(e2eReport, { force: true })
    const { code } = await start('playwright test --config tests/e2e/playwright.config.ts --reporter=list,json', {
      shown: true,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport, E2E_BUILT: '1' },
    })
    const report = readReport(e2eReport)
    return { ...countPlaywright(report, code), output: playwrightFailures(report) }
  },
}

const checks: readonly Check[] = [
  tool('node', 'the Node that runs is new enough', 'node tests/checks/doctor.mjs'),
  tool('format', 'files are formatted (mend: npm run format)', 'oxfmt --check'),
  tool('lint', 'lint with types', 'oxlint src mocks tests vite.config.ts'),
  tool('types', 'strict types', 'tsc --noEmit'),
  tool('dead-code', 'no unused file, export or dependency', 'knip --no-progress'),
  tool('texts', 'no text missing in a language, none unused', 'node tests/checks/catalogues.ts'),
  tool('openapi', 'public/openapi.json is valid and not stale', 'node tests/tools/openapi.ts --check'),
  unit,
  tool('build', 'production build without a byte of the mock', 'node tests/checks/build.ts production'),
  tool('size', 'size budgets', 'node tests/checks/size.ts'),
  tool('demo', 'build with the embedded backend', 'node tests/checks/build.ts demo'),
  browser,
  e2e,
]

const { values } = parseArgs({ options: { only: { type: 'string' }, skip: { type: 'string' } } })
const only = values.only?.split(',')
const skip = values.skip?.split(',') ?? []
const unknown = [...(only ?? []), ...skip].filter((name) => !checks.some((check) => check.name === name))
if (unknown.length > 0) {
  console.error(`no check is called ${unknown.join(', ')}; there are ${checks.map(({ name }) => name).join(', ')}`)
  process.exit(1)
}
const chosen = checks.filter(({ name }) => (only?.includes(name) ?? true) && !skip.includes(name))

const indented = (text: string): string =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => `       ${line}`)
    .join('\n')

/** Checks whose figures are printed even when they hold. */
const alwaysShown = new Set(['node', 'size', 'browser'])

mkdirSync(reports, { recursive: true })
const results: Result[] = []
for (const check of chosen) {
  const startedAt = performance.now()
  const result = await check.run()
  results.push(result)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)
  const count = result.passed + result.failed > 1 ? ` (${closingLine(result)})` : ''
  const skipped = result.skipped > 0 ? ` (${result.skipped} skipped)` : ''
  const verdict = result.failed > 0 ? 'FAIL' : 'ok  '
  console.log(`${verdict} ${check.name.padEnd(10)}${seconds} s  ${check.about}${count}${skipped}`)
  const isWorthShowing = result.failed > 0 || alwaysShown.has(check.name)
  if (isWorthShowing && result.output.trim() !== '') console.log(indented(result.output))
}

const total = sum(results)
if (total.passed === 0) console.error('nothing was tested')
console.log(closingLine(total))
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
