import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveBuild, type StaticServer } from './servers.ts'

const folder = mkdtempSync(join(tmpdir(), 'build-'))
const script = 'export const x = 1\n'.repeat(100)
let server: StaticServer

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>page</title>')
  mkdirSync(join(folder, 'embed'))
  writeFileSync(join(folder, 'embed', 'map.html'), '<!doctype html><title>map</title>')
  writeFileSync(join(folder, 'assets', 'x-abc.js'), script)
  server = await serveBuild(folder)
})

afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('a script is sent compressed, to be kept for ever, under the policy', async () => {
  // fetch decompresses silently, so the content length is checked.
  const answer = await fetch(`${server.url}/assets/x-abc.js`, { headers: { 'Accept-Encoding': 'gzip' } })
  expect(answer.headers.get('Content-Encoding')).toBe('gzip')
  expect(Number(answer.headers.get('Content-Length'))).toBeLessThan(script.length / 5)
  expect(answer.headers.get('Cache-Control')).toContain('immutable')
  expect(answer.headers.get('Content-Security-Policy')).toContain("default-src 'none'")
  expect(answer.headers.get('Content-Type')).toContain('text/javascript')
  expect(await answer.text()).toBe(script)
})

test('an address of the application gets the page, a missing file does not', async () => {
  const page = await fetch(`${server.url}/countries/RO?lang=de`)
  expect(await page.text()).toContain('<title>page</title>')
  expect(page.headers.get('Cache-Control')).toBe('no-cache')
  const embedded = await fetch(`${server.url}/embed/map?lang=de`)
  expect(await embedded.text()).toContain('<title>map</title>')
  const missing = await fetch(`${server.url}/assets/gone.js`)
  expect(missing.status).toBe(404)
})

test('a folder that was not built is refused', async () => {
  await expect(serveBuild(join(folder, 'assets'))).rejects.toThrow('build first')
})

test('a slow line is slow, also for two answers at once', async () => {
  const slow = await serveBuild(folder, { line: { bytesPerSecond: 20_000, latencyMs: 50 } })
  try {
    const startedAt = performance.now()
    const ask = () => fetch(`${slow.url}/assets/x-abc.js`, { headers: { 'Accept-Encoding': 'identity' } })
    const [first, second] = await Promise.all([ask(), ask()])
    expect(await first.text()).toBe(script)
    expect(await second.text()).toBe(script)
    // 50 ms latency, and twice 1,900 bytes at 20 bytes per millisecond.
    expect(performance.now() - startedAt).toBeGreaterThan(50 + 180)
  } finally {
    await slow.close()
  }
})

test('a backend below /api answers compressed, and everything else stays as it was', async () => {
  const withApi = await serveBuild(folder, {
    api: async (request) => Response.json({ asked: new URL(request.url).pathname }, { status: 201 }),
  })
  try {
    const answer = await fetch(`${withApi.url}/api/members`)
    expect([answer.status, answer.headers.get('Content-Encoding')]).toEqual([201, 'gzip'])
    expect(await answer.json()).toEqual({ asked: '/api/members' })
    expect(await (await fetch(`${withApi.url}/countries`)).text()).toContain('<title>page</title>')
  } finally {
    await withApi.close()
  }
})
