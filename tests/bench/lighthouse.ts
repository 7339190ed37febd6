/**
 * `npm run bench:lighthouse`: public pages in Lighthouse with its mobile settings (a slow phone on a slow line,
 * simulated). Prints one line per page and category; exits 1 if one falls short.
 *
 * Measures the build that operators serve, with its backend on the server's side. The demonstration (`-- --build demo`)
 * does the server's work in the page: it loads the backend, starts a worker and answers every request on the rendering
 * processor, so its figures say little about a real visit.
 *
 * Blocking time is measured by the clock and multiplied by four: another busy process on the machine costs tens of
 * points. Trust figures only if the printed load is well below the number of processors.
 *
 * Lighthouse weighs 176 MB, so it is a separate package beside this file, installed on the first run.
 */
import { createServer } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { startNodeBackend } from '#mocks/node.ts'
import { type BuildMode, ensureBuilt } from '#tests/support/build.ts'
import { launchOptions } from '#tests/support/chromium.ts'
import { type Figure, figureLine, holds, machineLine, median } from '#tests/support/figures.ts'
import { installBeside } from '#tests/support/own-package.ts'
import { serveBuild } from '#tests/support/servers.ts'

const folder = join(import.meta.dirname, 'lighthouse')
const pages = ['/', '/map', '/countries', '/calls/romact-tcc-2016-1']
const budgets = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof budgets
const categories = Object.keys(budgets) as Category[]

/** The part of Lighthouse's types that this file uses; the package is not always installed. */
type Audit = { id: string; title: string; score: number | null; displayValue?: string }
type Report = {
  runtimeError?: { message: string }
  audits: Record<string, Audit>
  categories: Record<Category, { score: number | null; auditRefs: { id: string; weight: number }[] }>
}
type Lighthouse = (
  url: string,
  flags: { port: number; onlyCategories: readonly string[]; logLevel: 'error' },
) => Promise<{ lhr: Report } | undefined>

const lighthouse = async (): Promise<Lighthouse> => {
  const entry = join(folder, 'node_modules/lighthouse/core/index.js')
  installBeside(folder, 'Lighthouse')
  return ((await import(pathToFileURL(entry).href)) as { default: Lighthouse }).default
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })

/** One run in a fresh browser: empty cache, no worker. */
const look = async (run: Lighthouse, url: string): Promise<Report> => {
  const port = await freePort()
  const options = launchOptions()
  const browser = await chromium.launch({
    ...options,
    args: [...(options.args ?? []), `--remote-debugging-port=${port}`],
  })
  try {
    const result = await run(url, { port, onlyCategories: categories, logLevel: 'error' })
    if (!result || result.lhr.runtimeError) throw new Error(result?.lhr.runtimeError?.message ?? `no report of ${url}`)
    return result.lhr
  } finally {
    await browser.close()
  }
}

/** The audits that keep a category below its budget. */
const shortcomings = ({ audits, categories: found }: Report, category: Category): string[] =>
  found[category].auditRefs.flatMap(({ id, weight }) => {
    const audit = audits[id]
    return audit && weight > 0 && audit.score !== null && audit.score < 0.9
      ? [
          `    ${audit.id} ${Math.round(audit.score * 100)}: ${audit.title}${audit.displayValue ? `, ${audit.displayValue}` : ''}`,
        ]
      : []
  })

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    page: { type: 'string' },
    build: { type: 'string', default: 'production' },
  },
})
const mode: BuildMode = values.build === 'demo' ? 'demo' : 'production'
const run = await lighthouse()
const backend = mode === 'production' ? await startNodeBackend() : null
const server = await serveBuild(ensureBuilt(mode), backend ? { api: backend.fetch } : {})
const figures: Figure[] = []
console.log(`${mode} build, ${machineLine()}`)
try {
  for (const page of pages.filter((one) => values.page === undefined || one === values.page)) {
    const reports: Report[] = []
    for (let count = 0; count < Number(values.runs); count += 1) reports.push(await look(run, `${server.url}${page}`))
    for (const category of categories) {
      const scores = reports.map((report) => (report.categories[category].score ?? 0) * 100)
      const figure: Figure = {
        name: `${category}${page}`,
        value: Math.round(median(scores)),
        unit: 'points',
        budget: budgets[category],
        atLeast: true,
      }
      figures.push(figure)
      console.log(figureLine(figure))
      const [report] = reports
      if (report && !holds(figure)) console.log(shortcomings(report, category).join('\n'))
    }
  }
} finally {
  await server.close()
}
if (!figures.every(holds)) process.exitCode = 1
