import fc from 'fast-check'
import { expect, test } from 'vitest'
import { returnPath } from './return-path.ts'

const origin = 'https://alliance.example.org'

test.each([
  ['/applications?start=x#top', '/applications?start=x#top'],
  ['/review/app-1', '/review/app-1'],
  [null, '/'],
  ['', '/'],
  ['https://evil.example/x', '/'],
  ['//evil.example/x', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/.//evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?return=/x', '/'],
  ['applications', '/'],
])('%j leads to %j', (asked, path) => {
  expect(returnPath(asked, origin)).toBe(path)
})

test('whatever is asked for, it stays on this site', () => {
  fc.assert(
    fc.property(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('', '/', '//', '/\\', '/./'),
      (url, start) => {
        const path = returnPath(`${start}${url}`, origin)
        expect(new URL(path, origin).origin).toBe(origin)
      },
    ),
  )
})
