import 'fake-indexeddb/auto'
import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import { startLanguage } from '#src/i18n/language.ts'

// The first visit to a lazy route takes seconds on a busy machine.
configure({ asyncUtilTimeout: 30_000 })

// Missing in happy-dom.
Object.assign(globalThis.CSS, { supports: () => true })
window.scrollTo = () => undefined
Element.prototype.scrollIntoView = () => undefined
// Idle callbacks: happy-dom is always idle.
const calledOff = new Set<number>()
let lastIdle = 0
globalThis.requestIdleCallback = (work) => {
  const id = (lastIdle += 1)
  queueMicrotask(() => !calledOff.has(id) && work({ didTimeout: false, timeRemaining: () => 50 }))
  return id
}
globalThis.cancelIdleCallback = (id) => void calledOff.add(id)
// Happy-dom has no layout: everything counts as visible.
globalThis.IntersectionObserver = class extends IntersectionObserver {
  readonly #told: IntersectionObserverCallback
  constructor(told: IntersectionObserverCallback) {
    super(told)
    this.#told = told
  }
  override observe(target: Element) {
    const seen = { isIntersecting: true, target } as IntersectionObserverEntry
    queueMicrotask(() => this.#told([seen], this))
  }
}

let complaints: string[] = []

beforeEach(async () => {
  complaints = []
  // No test sees what another has stored.
  globalThis.indexedDB = new IDBFactory()
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => {
      complaints.push(`console.${level}: ${words.map(String).join(' ')}`)
    })
  }
  await startLanguage('en')
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  vi.restoreAllMocks()
  if (complaints.length > 0) throw new Error(`nothing may complain on the console:\n${complaints.join('\n')}`)
})
