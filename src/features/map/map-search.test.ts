import fc from 'fast-check'
import { expect, test } from 'vitest'
import { memberKinds } from '#src/domain/member.ts'
import { readSearch, sortKeys, writeSearch } from './map-search.ts'

test('what cannot be read is left out', () => {
  expect(readSearch(new URLSearchParams('country=Romania&kind=village&sort=size&q='))).toEqual({
    filters: { country: null, kind: null, q: '' },
    sort: { by: 'joined', descending: false },
    member: null,
  })
})

test('a view survives the way through the address, and other parameters stay', () => {
  const view = fc.record({
    filters: fc.record({
      country: fc.constantFrom(null, 'RO', 'XK'),
      kind: fc.constantFrom(null, ...memberKinds),
      q: fc.string({ maxLength: 100 }),
    }),
    sort: fc.record({ by: fc.constantFrom(...sortKeys), descending: fc.boolean() }),
    member: fc.constantFrom(null, 'strasbourg'),
  })
  fc.assert(
    fc.property(view, (wanted) => {
      const params = writeSearch(wanted, new URLSearchParams('lang=de&country=FR&sort=-name'))
      expect(params.get('lang')).toBe('de')
      expect(readSearch(new URLSearchParams(params.toString()))).toEqual(wanted)
    }),
  )
})

test('what is usual is not written', () => {
  const usual = readSearch(new URLSearchParams())
  expect(writeSearch(usual, new URLSearchParams('sort=-joined')).toString()).toBe('')
})
