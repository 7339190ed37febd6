/**
 * `npm run bench:saving`: random days of an applicant in a real browser: typing in one tab or two while the connection
 * goes and comes, the session ends, the page is reloaded and the browser is killed. Whatever was typed until 300 ms
 * before a crash must be there afterwards, on the screen and finally on the server. Then measures how long text takes
 * to the device and to the word "Saved", on a line with 150 ms latency.
 *
 * `-- --runs 100` for fewer days, `-- --seed 7` to repeat the same ones, `-- --browsers 6` for more at a time: most of
 * a day is waiting, so 1,000 days then take one hour instead of two, on a busier machine than an applicant's.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type NodeBackend, startNodeBackend } from '#mocks/node.ts'
import { createRandom, type Random } from '#mocks/seeds/random.ts'
import { ensureBuilt } from '#tests/support/build.ts'
import { type Figure, figureLine, holds, machineLine, median, percentile } from '#tests/support/figures.ts'
import { serveBuild } from '#tests/support/servers.ts'
import { Tab, Visit } from './saving/visit.ts'

const CONFIRMATIONS = 40
const LINE_MS = 150

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    browsers: { type: 'string', default: '2' },
  },
})
const runs = Number(values.runs)
const browsers = Number(values.browsers)

/** Pairs of long answers, by number. */
const PAIRS = [0, 1, 2, 3]
const pairOf = (field: number): number => Math.floor(field / 2)

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** A browser, its profile, and a separate server with the draft. */
const openWorld = async (token: string, delayMs = 0) => {
  const backend = await startNodeBackend({ runs: true })
  const server = await serveBuild(ensureBuilt('production'), {
    api: async (request) => {
      await wait(delayMs)
      return backend.fetch(request)
    },
  })
  const profile = await mkdtemp(join(tmpdir(), 'saving-'))
  const visit = new Visit(profile, token)
  await visit.start()
  const first = await Tab.open(visit.context, server.url, 0)
  await first.untilKept()
  return {
    backend,
    visit,
    url: server.url,
    async close() {
      await visit.close()
      await server.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}
type World = Awaited<ReturnType<typeof openWorld>>

const onServer = (backend: NodeBackend, address: string): unknown =>
  backend.state().applications.find(({ id }) => id === 'tcc-draft')?.answers[address]

const kinds = ['type', 'type', 'type', 'pause', 'line', 'session', 'reload', 'kill', 'second tab'] as const
type Kind = (typeof kinds)[number]

/** Runs one random day. Returns the losses, and counts the events. */
const live = async (world: World, run: number, random: Random, happened: Map<Kind, number>): Promise<string[]> => {
  const { backend, visit, url } = world
  const below = (most: number) => random.int(0, most - 1)
  const losses: string[] = []
  const steps: Kind[] = []
  let tabs: Tab[] = []
  /** Each tab has its own fields: clashes are not losses, and are covered by the tests of saving. */
  const openTab = async (pair: number) => {
    const tab = await Tab.open(visit.context, url, pair)
    tabs.push(tab)
    return tab
  }
  const freePair = () => {
    const taken = new Set(tabs.flatMap(({ pair, typed }) => [pair, ...[...typed.keys()].map(pairOf)]))
    return PAIRS.find((pair) => !taken.has(pair))
  }
  await openTab(0)
  let line = true
  const setLine = async (up: boolean) => {
    line = up
    await visit.context.setOffline(!up)
  }
  const check = async (killedAt: number | null = null) => {
    for (const tab of tabs)
      losses.push(...(await tab.check(killedAt)).map((loss) => `after step ${steps.length}, ${loss}`))
  }
  const does: Record<Kind, () => Promise<void>> = {
    async type() {
      const tab = tabs[below(tabs.length)]
      if (!tab) return
      const field = 2 * tab.pair + below(2)
      const noise = random.next().toString(36)
      losses.push(...(await tab.type(field, `r${run} ${noise.slice(2, 6 + below(20))}`)))
    },
    pause: async () => void (await wait(below(1_500))),
    line: () => setLine(!line),
    session: async () => backend.faults.set({ kind: 'session_expired' }),
    async reload() {
      for (const tab of tabs) await tab.reload()
      await check()
    },
    async kill() {
      const typed = tabs.map((tab) => tab.typed)
      const killedAt = await visit.kill()
      await visit.start()
      await visit.context.setOffline(!line)
      // After a crash, one tab must show what all of them had.
      tabs = []
      const tab = await openTab(below(PAIRS.length))
      for (const [field, states] of typed.flatMap((before) => [...before])) tab.typed.set(field, states)
      await check(killedAt)
    },
    async 'second tab'() {
      const pair = freePair()
      if (tabs.length === 1 && pair !== undefined) await openTab(pair)
    },
  }

  for (let step = random.int(5, 12); step > 0; step -= 1) {
    const kind = random.pick(kinds)
    // Reloading a page needs the session; text typed without it is older and stays.
    if (kind === 'kill' || kind === 'reload' || kind === 'second tab') backend.faults.clear('session_expired')
    steps.push(kind)
    happened.set(kind, (happened.get(kind) ?? 0) + 1)
    await does[kind]()
  }

  await setLine(true)
  backend.faults.clear('session_expired')
  for (const tab of tabs) {
    try {
      await tab.untilSaved()
    } catch {
      losses.push(`never saved after ${steps.join(', ')}; the page says: ${await tab.says()}`)
    }
  }
  await check()
  for (const tab of tabs) {
    const addresses = await tab.addresses()
    for (const [field, states] of tab.typed) {
      // An empty answer is stored as absent.
      const stored = () => onServer(backend, addresses[field] ?? '') ?? ''
      const shown = states.at(-1)?.text
      const early = stored()
      if (early === shown) continue
      await wait(2_000)
      const late =
        stored() === shown ? 'two seconds later it has' : `two seconds later the page says ${await tab.says()}`
      losses.push(`"Saved" is said, but the server has ${JSON.stringify(early)} for "${shown ?? ''}"; ${late}`)
    }
  }
  for (const page of visit.context.pages().slice(1)) await page.close()
  return losses.map((loss) => `run ${run} (${steps.join(', ')}): ${loss}`)
}

console.log(`${runs} runs with seed ${values.seed}, ${browsers} browsers; ${machineLine()}`)
const happened = new Map<Kind, number>()
const losses: string[] = []
let next = 0
let told = 0
await Promise.all(
  Array.from({ length: browsers }, async () => {
    let world = await openWorld('demo-applicant~bench')
    while (next < runs) {
      const run = (next += 1)
      try {
        losses.push(...(await live(world, run, createRandom(Number(values.seed) * 1_000_003 + run), happened)))
      } catch (error) {
        // Text that nobody can reach counts as lost.
        losses.push(`run ${run}: ${String(error)}`)
        await world.close().catch(() => undefined)
        world = await openWorld('demo-applicant~bench')
      }
      for (const loss of losses.slice(told)) console.log(loss)
      told = losses.length
      if (run % 50 === 0) console.log(`${run} runs, ${losses.length} losses`)
    }
    await world.close()
  }),
)
console.log([...happened].map(([kind, count]) => `${kind} ${count}`).join(', '))

const slow = await openWorld('demo-applicant~bench', LINE_MS)
const tab = await Tab.open(slow.visit.context, slow.url, 0)
const confirmations: number[] = []
for (let index = 0; index < CONFIRMATIONS; index += 1) {
  confirmations.push(await tab.untilConfirmed(0, `line ${index}`))
}
const deviceWrites = await tab.deviceWrites()
await slow.close()
console.log(
  `device: median ${median(deviceWrites).toFixed(0)} ms after the last key; server: median ${median(confirmations).toFixed(0)} ms`,
)
const figures: Figure[] = [
  { name: 'losses', value: losses.length, unit: 'texts', budget: 0 },
  { name: 'device-write-p95', value: percentile(deviceWrites, 0.95), unit: 'ms', budget: 100 },
  { name: 'confirmation-p95', value: percentile(confirmations, 0.95), unit: 'ms', budget: 1000 },
]
for (const figure of figures) console.log(figureLine(figure))
if (!figures.every(holds)) process.exitCode = 1
