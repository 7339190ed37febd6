/**
 * Random days of two people and three tabs, over a backend and without one, against a model that only knows what was
 * typed: nothing that was accepted is lost, and the status is never ahead of the truth.
 */
import fc from 'fast-check'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { sharedDocuments } from '#tests/support/device-documents.ts'
import { documentBackend } from '#tests/support/document-backend.ts'
import { createMemoryDevice } from '#tests/support/memory-device.ts'
import { BackendError } from '../errors.ts'
import { createDevicePort } from './device-port.ts'
import type { DeviceStore } from './device-store.ts'
import type { DraftPort, DraftSaver } from './draft.ts'
import { openDraft } from './draft-saver.ts'
import { isSameTab } from './tab.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Typed that long ago, a text is on the device, whatever happens then. */
const ACCEPTED_MS = 300
const HOUR_MS = 3_600_000

/** The first two are tabs of one browser, the third is a colleague elsewhere. */
type Who = 0 | 1 | 2
const everybody = [0, 1, 2] as const
const who = fc.constantFrom<Who>(...everybody)
const failures = {
  offline: new BackendError('saveAnswers', 'offline'),
  expired: new BackendError('saveAnswers', 'not_signed_in'),
  broken: new BackendError('saveAnswers', 'internal'),
}

type Step =
  | { kind: 'type'; who: Who; address: string }
  | { kind: 'wait'; ms: number }
  | { kind: 'fault'; fault: keyof typeof failures | null }
  | { kind: 'lose'; lost: boolean }
  | { kind: 'retry' | 'gather'; who: Who }
  | { kind: 'reload'; who: Who }
  | { kind: 'kill'; who: Who; restored: boolean }
  | { kind: 'close'; who: Who }
  | { kind: 'clock'; hours: number }

const stepArbitrary: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('type' as const), who, address: fc.constantFrom('a', 'b') }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.constantFrom(10, 60, 400, 900, 4000) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('fault' as const),
      fault: fc.constantFrom(null, null, 'offline' as const, 'expired' as const, 'broken' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('lose' as const), lost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('retry' as const, 'gather' as const), who }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reload' as const), who }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('kill' as const), who, restored: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('close' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('clock' as const), hours: fc.integer({ min: -9000, max: 9000 }) }),
  },
)

/** Writing takes a while, one after the other; what waits when the page goes is lost, as in browsers on a busy disk. */
const DISK_MS = 20
const writes = new Set<string | symbol>(['write', 'forget', 'takeOver', 'writeConfirmed', 'changeConfirmed'])

const onDisk = (device: DeviceStore, isAlive: () => boolean): DeviceStore => {
  let before: Promise<unknown> = Promise.resolve()
  return new Proxy(device, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function' || !writes.has(name)) return method
      return (...args: unknown[]): Promise<unknown> => {
        const work = before.then(async () => {
          await new Promise((resolve) => setTimeout(resolve, DISK_MS))
          return isAlive() ? ((await Reflect.apply(method, target, args)) as unknown) : undefined
        })
        before = work.catch(() => undefined)
        return work
      }
    },
  })
}

/** What goes through it ends with the page: a process that is gone writes nothing, and hears no answer. */
const whileAlive = <Thing extends object>(thing: Thing, isAlive: () => boolean): Thing =>
  new Proxy(thing, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return async (...args: unknown[]): Promise<unknown> => {
        if (!isAlive()) return new Promise(() => undefined)
        const result: unknown = await Reflect.apply(method, target, args)
        return isAlive() ? result : new Promise(() => undefined)
      }
    },
  })

type Text = { text: string; at: number }
type Tab = { name: string; saver: DraftSaver; alive: boolean }

/** Where the tabs meet: over a backend, or as those of a guest, each browser for itself, over the device. */
type Place = 'backend' | 'device'

function world(place: Place) {
  const browsers = [createMemoryDevice(), createMemoryDevice()] as const
  const backend = place === 'backend' ? documentBackend() : sharedDocuments(browsers)
  const deviceOf = (one: Who) => browsers[one === 2 ? 1 : 0]
  const tabs: Partial<Record<Who, Tab>> = {}
  /** What stands in each field of a tab because it was typed there, or found there when the tab was opened. */
  const latest = { 0: new Map<string, Text>(), 1: new Map<string, Text>(), 2: new Map<string, Text>() }
  /** What tabs that are gone have left, until it is found or typed over. */
  const orphans: { address: string; text: string }[] = []
  let clock = 0
  let count = 0

  const pass = async (ms: number) => {
    await vi.advanceTimersByTimeAsync(ms)
    clock += ms
  }
  const open = async (one: Who, before = `tab ${(count += 1)}`) => {
    const name = `${before.split('.')[0]}.${(count += 1)}`
    const opened: { alive: boolean } = { alive: true }
    const isAlive = () => opened.alive
    const device = whileAlive<DeviceStore>(onDisk(deviceOf(one), isAlive), isAlive)
    const port = 'port' in backend ? whileAlive<DraftPort>(backend.port, isAlive) : createDevicePort(device, 'd')
    const saver = await openDraft({
      draft: 'd',
      confirmed: 'port' in backend ? backend.present() : await port.load(),
      port,
      device,
      tab: name,
      isOpen: (other) =>
        Promise.resolve(everybody.some((some) => tabs[some]?.alive === true && isSameTab(tabs[some].name, other))),
      onConfirmed: () => {
        const twin = one === 2 ? undefined : tabs[one === 0 ? 1 : 0]
        if (twin?.alive) void twin.saver.refresh()
      },
    })
    tabs[one] = Object.assign(opened, { name, saver })
    for (const { address, value } of saver.unconfirmedChanges())
      if (typeof value === 'string' && giveUp(address, value)) latest[one].set(address, { text: value, at: clock })
  }
  const gone = (one: Who, acceptedMs: number) => {
    const tab = tabs[one]
    if (tab) tab.alive = false
    for (const [address, { text, at }] of latest[one]) if (clock - at >= acceptedMs) orphans.push({ address, text })
    latest[one].clear()
  }
  /**
   * What a person sees and types over is given up by that person, whichever tab had left it: two that open at once both
   * take up what a third has left.
   */
  const giveUp = (address: string, shown: unknown): boolean => {
    const found = orphans.findIndex((orphan) => orphan.address === address && orphan.text === shown)
    return found >= 0 && orphans.splice(found, 1).length > 0
  }
  const giveUpAll = (address: string, shown: unknown): void => {
    giveUp(address, shown)
    for (const other of everybody) if (latest[other].get(address)?.text === shown) latest[other].delete(address)
  }

  const run = async (step: Step) => {
    if (step.kind === 'wait') return pass(step.ms)
    if (step.kind === 'fault') return backend.fail(step.fault && failures[step.fault])
    if (step.kind === 'lose') return backend.loseAnswers(step.lost)
    if (step.kind === 'clock') return void vi.setSystemTime(Date.now() + step.hours * HOUR_MS)
    const tab = tabs[step.who]
    if (step.kind === 'type') {
      if (!tab?.alive) return open(step.who)
      const text = `${step.who}:${(count += 1)}`
      const shown = tab.saver.answers()[step.address]
      giveUpAll(step.address, shown)
      tab.saver.edit(step.address, text)
      latest[step.who].set(step.address, { text, at: clock })
      return undefined
    }
    if (!tab?.alive) return undefined
    if (step.kind === 'retry' || step.kind === 'gather') return void tab.saver[step.kind]()
    if (step.kind === 'kill') {
      gone(step.who, ACCEPTED_MS)
      return open(step.who, step.restored ? tab.name : undefined)
    }
    // A page that goes away is told so, and gets no time.
    tab.saver.leave()
    gone(step.who, 0)
    return step.kind === 'reload' ? open(step.who, tab.name) : undefined
  }

  /** Of two tabs that took up the same text at once, the one that the device did not give it to lets go of it. */
  const letGo = () => {
    for (const [one, twin] of [
      [0, 1],
      [1, 0],
    ] as const) {
      for (const [address, entry] of latest[one]) {
        const shows = (other: Who) => tabs[other]?.alive === true && tabs[other].saver.answers()[address] === entry.text
        if (shows(one) || !shows(twin)) continue
        latest[one].delete(address)
        latest[twin].set(address, entry)
      }
    }
  }

  const checkStatus = () => {
    letGo()
    for (const one of everybody) {
      const tab = tabs[one]
      if (!tab?.alive) continue
      const { phase } = tab.saver.state()
      for (const [address, { text }] of latest[one]) {
        const confirmed = backend.has(address, text)
        const onDevice = deviceOf(one)
          .kept('d')
          .some((kept) => kept.address === address && kept.value === text)
        const isTrue =
          phase === 'saved' ? confirmed && place === 'backend' : phase === 'device' ? confirmed || onDevice : true
        expect(isTrue, `tab ${one} says ${phase} of ${address} = ${text}`).toBe(true)
      }
    }
  }

  /**
   * The line is back, every browser has the draft open, in a new tab only where none has stayed, and everybody keeps their
   * own text wherever they are asked.
   */
  const recover = async () => {
    backend.fail(null)
    backend.loseAnswers(false)
    for (let round = 0; round < 4; round += 1) {
      for (const one of everybody) {
        const twin = one === 2 ? undefined : tabs[one === 0 ? 1 : 0]
        if (!tabs[one]?.alive && twin?.alive) continue
        if (!tabs[one]?.alive) await open(one)
        for (let turn = 0; turn < 4; turn += 1) {
          void tabs[one]?.saver.gather()
          for (const { address, theirs } of tabs[one]?.saver.state().clashes ?? []) {
            // A backend remembers what stood there; a device does not, and the person has seen it.
            if (place === 'device') giveUpAll(address, theirs)
            tabs[one]?.saver.resolve(address, 'mine')
          }
          void tabs[one]?.saver.retry()
          await pass(10_000)
        }
        checkStatus()
      }
    }
  }
  const end = () => everybody.forEach((one) => tabs[one]?.saver.close())
  return { backend, tabs, latest, orphans, browsers, open, run, checkStatus, recover, end }
}

test.each<Place>(['backend', 'device'])(
  'over a %s: whatever tabs, people, line, session, crashes and clocks do, no accepted text is lost, and the status is true',
  async (place) => {
    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { maxLength: 40, size: 'max' }), async (steps) => {
        const { backend, tabs, latest, orphans, browsers, open, run, checkStatus, recover, end } = world(place)
        for (const one of everybody) await open(one)
        for (const step of steps) {
          await run(step)
          checkStatus()
        }
        await recover()
        for (const one of everybody.filter((some) => tabs[some]?.alive)) {
          const { phase, ...state } = tabs[one]?.saver.state() ?? {}
          expect(state).toMatchObject({ clashes: [], trouble: null })
          expect(place === 'backend' ? ['saved'] : ['device', 'saved']).toContain(phase)
          for (const [address, { text }] of latest[one]) expect(backend.has(address, text), text).toBe(true)
        }
        // Over a backend others are told by it, not by a tab that is gone.
        const pair = place === 'device' ? [tabs[0], tabs[1]].filter((tab) => tab?.alive) : []
        for (const tab of pair) expect(tab?.saver.answers()).toEqual(pair[0]?.saver.answers())
        for (const { address, text } of orphans) expect(backend.has(address, text), text).toBe(true)
        expect(browsers.flatMap((browser) => browser.kept('d'))).toEqual([])
        end()
      }),
      { numRuns: 1500 },
    )
  },
)
