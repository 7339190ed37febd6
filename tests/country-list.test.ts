import { describe, expect, test } from 'vitest'
import { countries } from '#mocks/seeds/countries.ts'
import { documentedMembers, sampleMembers } from '#mocks/seeds/members.ts'
import { timeline } from '#mocks/seeds/timeline.ts'
import { countryFigures } from '#src/domain/country-figures.ts'
import { chosenRows, countryRows, editionGroups, sortValue } from '#src/features/countries/list-model.ts'
import { sortKeys } from '#src/features/countries/list-search.ts'

const { rows } = countryFigures(countries, [...documentedMembers, ...sampleMembers()])
const name = (code: string) => countries.find((country) => country.code === code)?.name.en ?? code
const codes = (some: readonly { code: string }[]) => some.map(({ code }) => code)

describe('filters', () => {
  test.each([
    ['österreich', ['AT']],
    ['Autriche', ['AT']],
    ['turkiye', ['TR']],
    ['xk', ['XK']],
    ['nowhere', []],
  ])('%s finds %j, in whatever language', (q, expected) => {
    expect(codes(chosenRows(rows, { q, show: null }, name))).toEqual(expected)
  })

  test('part the countries by what is known', () => {
    const count = (show: 'participants' | 'none' | 'estimate' | 'unknown') =>
      chosenRows(rows, { q: '', show }, name).length
    expect(count('participants')).toBe(29)
    expect(count('participants') + count('none')).toBe(rows.length)
    expect(count('estimate') + count('unknown')).toBe(rows.length)
  })
})

describe('sorting by figures of an estimate', () => {
  test('stands in groups of one edition, newest first, with the incomparable ones last', () => {
    const groups = editionGroups(rows, 'estimate') ?? []
    expect(groups.map(({ edition }) => edition?.id ?? null)).toEqual(['coe-2012', 'coe-2010', 'rcc', null])
    expect(codes(groups[1]?.rows ?? [])).toEqual(['CZ', 'HU', 'MD', 'RO', 'SK', 'ES', 'TR'])
    expect(codes(groups[3]?.rows ?? [])).toEqual(expect.arrayContaining(['AT', 'IT', 'UA']))
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length)
  })

  test('needs no groups for what every country is counted alike', () => {
    expect(sortKeys.filter((key) => editionGroups(rows, key) === null)).toEqual(['name', 'members', 'authorities'])
  })

  test('puts nothing in order that cannot be right', () => {
    const albania = countries.find(({ code }) => code === 'AL')
    if (!albania?.estimate) throw new Error('no estimate')
    const reversed = { ...albania, estimate: { ...albania.estimate, minimum: 10, maximum: 5, average: 7 } }
    const [row] = countryFigures([reversed], []).rows
    expect(row && [sortValue(row, 'estimate'), sortValue(row, 'share')]).toEqual([null, null])
    expect(row && editionGroups([row], 'share')).toEqual([{ edition: null, rows: [row] }])
  })
})

test('the file has a line per country, named as in English, leaves empty what is not known and ends with its notes', () => {
  const [header = [], ...lines] = countryRows(rows, ['What it is.', '*the footnote'])
  const cell = (code: string, field: string) => lines.find(([first]) => first === code)?.[header.indexOf(field)]
  expect(lines).toHaveLength(rows.length + 2)
  expect(cell('AT', 'estimateMinimum')).toBeNull()
  expect(cell('AT', 'participantsPerMillion')).toBeNull()
  const [low, middle, high] = ['Minimum', '', 'Maximum'].map((part) => cell('BG', `shareOfPopulation${part}`))
  expect([low, middle, high]).toEqual([0.0928, 0.09943, 0.10605])
  expect([cell('BG', 'officialNumber'), cell('BG', 'officialYear')]).toEqual([325_343, 2011])
  expect([cell('AT', 'officialNumber'), cell('AT', 'officialYear')]).toEqual([null, null])
  expect([cell('GR', 'estimateMiddle'), cell('GR', 'estimateMiddleIs')]).toEqual([175_000, 'derived'])
  expect(cell('IT', 'edition')).toBe('not named')
  // No estimate could be read, but the population for its rate.
  expect(cell('AD', 'inhabitants')).toBe(84_864)
  expect([cell('AD', 'edition'), cell('AD', 'sources')]).toEqual([
    'Council of Europe, 2012 edition (valid in March 2015)',
    expect.stringContaining('wikipedia.org'),
  ])
  expect(cell('FR', 'samples')).toBe(rows.find(({ code }) => code === 'FR')?.samples)
  expect(cell('AT', 'country')).toBe('Austria')
  expect(lines.slice(rows.length)).toEqual([['What it is.'], ['*the footnote']])
  expect(countryRows([], ['*'])).toEqual([header, ['*']])
})

test('no figure comes without its source', () => {
  const unsourced = countries.filter(
    ({ estimate, authorities }) => estimate?.sources.length === 0 || authorities?.sources.length === 0,
  )
  expect(unsourced.map(({ code }) => code)).toEqual([])
  expect(timeline.filter(({ sources }) => sources.length === 0)).toEqual([])
  expect(documentedMembers.filter(({ sources }) => sources.length === 0)).toEqual([])
})
