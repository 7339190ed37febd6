import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { loadOnce } from './load-once.ts'

const reload = vi.fn<() => void>()
const broken = vi.fn<() => Promise<string>>()

/** A module that always fails although its file exists. */
beforeEach(() => {
  vi.resetAllMocks()
  broken.mockRejectedValue(new TypeError('Failed to fetch dynamically imported module: http://example.org/a.js'))
  vi.stubGlobal('location', { href: 'http://example.org/', reload })
  vi.stubGlobal('fetch', () => Promise.resolve(new Response()))
  onTestFinished(() => void vi.unstubAllGlobals())
})

test('code that a page asks for by itself never opens the page anew', async () => {
  const load = loadOnce(broken)
  for (const _ of [1, 2, 3]) await expect(load()).rejects.toThrow('a.js')
  expect(broken).toHaveBeenCalledTimes(3)
  expect(reload).not.toHaveBeenCalled()
})

test('where somebody asks once more, the page is opened anew', async () => {
  const load = loadOnce(broken)
  await expect(load()).rejects.toThrow('a.js')
  void load('person')
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('a press counts while the page is asking by itself, and for that time only', async () => {
  const load = loadOnce(broken)
  await expect(load('person')).rejects.toThrow('a.js')
  await expect(load()).rejects.toThrow('a.js')
  expect(reload).not.toHaveBeenCalled()
  void load()
  void load('person')
  await vi.waitFor(() => expect(reload).toHaveBeenCalledOnce())
})

test('not while the file cannot be had', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')))
  const load = loadOnce(broken)
  await expect(load()).rejects.toThrow('a.js')
  await expect(load('person')).rejects.toThrow('a.js')
  expect(reload).not.toHaveBeenCalled()
})
