import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparableGroups, countryFigures, estimateFigure, peersOf, soundEstimate } from './country-figures.ts'
import type { Country, PopulationEstimate } from './country.ts'

const edition = (id: string, year: number | null = 2012) => ({
  id,
  name: { en: id, fr: id, de: id },
  year,
  populationYear: year === null ? null : year - 2,
})
const nothing: PopulationEstimate = {
  minimum: null,
  maximum: null,
  average: null,
  derivedMidpoint: null,
  averagePercent: null,
  totalPopulation: null,
  officialNumber: null,
  officialYear: null,
  edition: edition('a'),
  sources: [],
}
const country = (code: string, estimate: Partial<PopulationEstimate> | null, more: Partial<Country> = {}): Country => ({
  code,
  name: { en: code, fr: code, de: code },
  memberStateSince: null,
  estimate: estimate && { ...nothing, ...estimate },
  authorities: null,
  ...more,
})
const figure = (estimate: Partial<PopulationEstimate>) => estimateFigure({ ...nothing, ...estimate }).value

describe('members of a country', () => {
  const members = [
    { country: 'FR', sample: false },
    { country: 'FR', sample: true },
    { country: 'ZZ', sample: true },
  ]

  test('are counted, invented ones apart; a member in a country that is not listed is not lost', () => {
    const { rows, elsewhere } = countryFigures([country('FR', null), country('MC', null)], members)
    expect(rows.map(({ code, members: all, samples }) => [code, all, samples])).toEqual([
      ['FR', 2, 1],
      ['MC', 0, 0],
    ])
    expect([...elsewhere]).toEqual([['ZZ', { members: 1, samples: 1 }]])
  })

  test('stand against inhabitants and authorities only where these are known', () => {
    const { rows } = countryFigures(
      [
        country('FR', { totalPopulation: 4_000_000 }, { authorities: { count: 200, year: 2020, sources: [] } }),
        country('MC', { totalPopulation: 0 }),
      ],
      members,
    )
    expect(rows[0]?.perMillion.value).toEqual({ rate: 0.5, population: 4_000_000, year: 2010 })
    expect(rows[0]?.authorities.value).toMatchObject({ share: 0.01, count: 200, year: 2020 })
    expect(rows[1]?.perMillion).toEqual({ value: null, missing: 'no_population' })
    expect(rows[1]?.authorities).toEqual({ value: null, missing: 'no_authorities' })
  })
})

describe('an estimate', () => {
  test('has its published average, or a midpoint that says so', () => {
    expect(figure({ minimum: 10, average: 12, maximum: 20 })).toMatchObject({
      people: { minimum: 10, middle: 12, maximum: 20 },
      middleIs: 'average',
    })
    expect(figure({ minimum: 10, maximum: 20 })).toMatchObject({ people: { middle: 15 }, middleIs: 'derived' })
    expect(figure({ average: 12 })).toMatchObject({ people: { minimum: null, middle: 12, maximum: null } })
    expect(figure({ maximum: 20 })).toMatchObject({ people: { middle: null }, middleIs: null })
  })

  test('is a share of the population of its own edition, or as printed', () => {
    expect(figure({ minimum: 10, maximum: 30, totalPopulation: 1000 })?.share).toEqual({
      minimum: 0.01,
      middle: 0.02,
      maximum: 0.03,
    })
    expect(figure({ averagePercent: 7.5 })?.share).toEqual({ minimum: null, middle: 0.075, maximum: null })
    expect(figure({ minimum: 10, maximum: 30 })?.share).toBeNull()
  })

  test('that says nothing is no estimate', () => {
    expect(estimateFigure({ ...nothing, totalPopulation: 84_864 })).toEqual({ value: null, missing: 'estimate_unread' })
    expect(estimateFigure(null)).toEqual({ value: null, missing: 'estimate_unread' })
  })

  test('with its ends reversed is shown as published, said, and neither mended nor compared', () => {
    const reversed = figure({ minimum: 30, maximum: 10, derivedMidpoint: 20 })
    expect(reversed).toMatchObject({ people: { minimum: 30, middle: null, maximum: 10 }, faults: ['reversed'] })
    const { rows } = countryFigures([country('FR', { minimum: 30, maximum: 10 })], [])
    expect(rows.map(soundEstimate)).toEqual([{ value: null, missing: 'faulty_estimate' }])
    expect(comparableGroups(rows)).toEqual({ groups: [], alone: rows })
  })

  test('outside its range, or above the population, is told', () => {
    expect(figure({ minimum: 10, average: 30, maximum: 20 })?.faults).toEqual(['average_outside'])
    expect(figure({ average: 30, totalPopulation: 20 })?.faults).toEqual(['above_population'])
  })
})

const count = fc.option(fc.nat(5_000_000))
const estimateArbitrary: fc.Arbitrary<PopulationEstimate> = fc
  .record({ minimum: count, maximum: count, average: count, derivedMidpoint: count, totalPopulation: count })
  .chain((some) =>
    fc
      .record({
        averagePercent: fc.option(fc.double({ min: 0, max: 100, noNaN: true })),
        edition: fc.option(fc.constantFrom(edition('a', 2012), edition('b', 2010), edition('c', null))),
      })
      .map((rest) => ({ ...nothing, ...some, ...rest })),
  )
const codes = ['FR', 'DE', 'RO', 'XK', 'MC'] as const
const countriesArbitrary = fc
  .tuple(...codes.map(() => fc.option(estimateArbitrary)))
  .map((estimates) => codes.map((code, index) => country(code, estimates[index] ?? null)))

describe('whatever a backend says', () => {
  test('no figure is invented, infinite or nowhere', () => {
    fc.assert(
      fc.property(estimateArbitrary, (estimate) => {
        const { value } = estimateFigure(estimate)
        const { minimum, middle, maximum } = value?.people ?? { minimum: null, middle: null, maximum: null }
        const shown = [minimum, middle, maximum].filter((end) => end !== null)
        const sound = value?.faults.length === 0 ? shown : []
        expect([minimum, maximum]).toEqual(value ? [estimate.minimum, estimate.maximum] : [null, null])
        expect(sound).toEqual(sound.toSorted((a, b) => a - b))
        const shares = [value?.share?.minimum, value?.share?.middle, value?.share?.maximum].filter(
          (end) => end !== null,
        )
        expect(value?.share ? shares.every(Number.isFinite) : true).toBe(true)
      }),
    )
  })

  test('every country is in one group of one edition, or alone', () => {
    fc.assert(
      fc.property(countriesArbitrary, (countries) => {
        const { rows } = countryFigures(countries, [])
        const { groups, alone } = comparableGroups(rows)
        const seen = [...groups.flatMap((group) => group.rows), ...alone].map(({ code }) => code)
        expect(seen.toSorted()).toEqual(codes.toSorted())
        for (const group of groups)
          for (const row of group.rows) expect(row.estimate.value?.edition?.id).toBe(group.edition.id)
        const years = groups.map((group) => group.edition.year ?? -1)
        expect(years).toEqual(years.toSorted((a, b) => b - a))
        for (const { code } of alone) expect(peersOf(code, rows)).toEqual([])
      }),
    )
  })
})

test('peers are those of the same edition', () => {
  const { rows } = countryFigures(
    [
      country('FR', { average: 1 }),
      country('DE', { average: 2 }),
      country('RO', { average: 3, edition: edition('b') }),
      country('IT', { average: 3, edition: null }),
    ],
    [],
  )
  expect(peersOf('FR', rows).map(({ code }) => code)).toEqual(['DE'])
  expect(peersOf('IT', rows)).toEqual([])
})
