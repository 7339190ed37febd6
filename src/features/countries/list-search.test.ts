import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ignoredParts, readSearch, shows, sortKeys, writeSearch } from './list-search.ts'

test('every view has an address that leads back to it', () => {
  const search = fc.record({
    q: fc.string({ maxLength: 100 }),
    show: fc.option(fc.constantFrom(...shows)),
    sort: fc.record({ key: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
  })
  fc.assert(
    fc.property(search, (view) => {
      const address = writeSearch(view, new URLSearchParams('lang=fr')).toString()
      expect(readSearch(new URLSearchParams(address))).toEqual(view)
      expect(address).toContain('lang=fr')
    }),
  )
})

test('what makes no sense is left out', () => {
  const nonsense = new URLSearchParams(`show=everything&sort=-price&q=${'x'.repeat(300)}`)
  expect(readSearch(nonsense)).toEqual({ q: 'x'.repeat(100), show: null, sort: { key: 'name', descending: false } })
})

test.each([
  ['show=everything&sort=-price', ['show=everything', 'sort=-price']],
  ['show=none&sort=-share&q=anything&lang=xx', []],
  ['show=&sort=name', []],
])('of %s is not followed: %o', (address, ignored) => {
  expect(ignoredParts(new URLSearchParams(address))).toEqual(ignored)
})
