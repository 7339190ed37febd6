import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countries } from '#mocks/seeds/countries.ts'
import { documentedMembers } from '#mocks/seeds/members.ts'
import { countryFigures } from '#src/domain/country-figures.ts'
import { ignoredCompare, MOST_OTHERS, readCompare, writeCompare } from '#src/features/countries/compare-model.ts'
import { compared } from '#src/features/countries/compared-model.ts'

const { rows } = countryFigures(countries, documentedMembers)
const of = (...codes: string[]) => codes.flatMap((code) => rows.find((row) => row.code === code) ?? [])
const known = countries.map(({ code }) => code)

test('the address names up to three known countries, each once', () => {
  const read = (text: string) => readCompare(new URLSearchParams(text), 'FR', known)
  expect(read('with=de,RO,DE,ZZ,FR,IT,ES')).toEqual(['DE', 'RO', 'IT'])
  expect(read('with=')).toEqual([])
  expect(read('')).toEqual([])
})

test('what it names beyond that is told', () => {
  const ignored = (text: string) => ignoredCompare(new URLSearchParams(text), 'FR', known)
  expect(ignored('with=de,RO,DE,ZZ,FR,IT,ES,')).toEqual(['ZZ', 'ES'])
  expect(ignored('with=DE')).toEqual([])
  expect(ignored('')).toEqual([])
})

test('every choice has an address that leads back to it', () => {
  const others = known.filter((code) => code !== 'FR')
  fc.assert(
    fc.property(fc.shuffledSubarray(others, { maxLength: MOST_OTHERS }), (codes) => {
      const address = writeCompare(codes, new URLSearchParams('lang=de'))
      expect(readCompare(address, 'FR', known)).toEqual(codes)
      expect(address.get('lang')).toBe('de')
    }),
  )
})

test('shares of authorities are subtracted where both are known, whatever the edition', () => {
  const authorities = (count: number) => ({ count, year: 2016, sources: [] })
  const [france, romania] = countries.filter(({ code }) => code === 'FR' || code === 'RO')
  if (!france || !romania) throw new Error('two countries are needed')
  const some = [
    { ...france, authorities: authorities(100) },
    { ...romania, authorities: authorities(100) },
  ]
  const [, other] = compared(countryFigures(some, documentedMembers).rows)
  expect(other?.authorities).toMatchObject({ value: 0, delta: { value: -0.05, missing: null } })
})

test('differences are taken within one edition only', () => {
  const [france, germany, romania, austria] = compared(of('FR', 'DE', 'RO', 'AT'))
  expect(france?.estimate).toEqual({ value: 400_000, delta: { value: null, missing: 'first' } })
  expect(germany?.estimate.delta).toEqual({ value: -295_000, missing: null })
  expect(romania?.estimate).toEqual({ value: 1_850_000, delta: { value: null, missing: 'edition' } })
  expect(romania?.perMillion.delta).toEqual({ value: null, missing: 'edition' })
  expect(romania?.members.delta).toEqual({ value: -5, missing: null })
  expect(austria?.share.delta).toEqual({ value: null, missing: 'unknown' })
  expect(compared([])).toEqual([])
})

test('two sources that name no edition are not subtracted, and are not called two editions', () => {
  const [, ukraine] = compared(of('IT', 'UA'))
  expect(ukraine?.estimate.delta).toEqual({ value: null, missing: 'unnamed' })
  const [, france] = compared(of('IT', 'FR'))
  expect(france?.estimate.delta).toEqual({ value: null, missing: 'unnamed' })
})

test('of an edition is also what has its population and no estimate that could be read', () => {
  const [, andorra] = compared(of('FR', 'AD'))
  expect(andorra?.perMillion.delta).toEqual({ value: expect.any(Number), missing: null })
})
