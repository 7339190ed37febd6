import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countries } from '#mocks/seeds/countries.ts'
import { documentedMembers, sampleMembers } from '#mocks/seeds/members.ts'
import type { Country, PopulationEstimate } from '#src/domain/country.ts'
import { levels } from '#src/ui/map/classes.ts'
import {
  extremesOf,
  isRatio,
  legendClasses,
  levelsOf,
  measureModel,
  measuresWithFigures,
  radiusKm,
  ringKeys,
  ringsOf,
  symbolsOf,
} from '#src/features/map/model/map-measure.ts'
import { measures } from '#src/features/map/model/map-search.ts'

const members = [...documentedMembers, ...sampleMembers()]
const codes = [...countries.map(({ code }) => code), 'BY']
const real = { countries, members, codes }

const estimate = (part: Partial<PopulationEstimate>): PopulationEstimate => ({
  minimum: null,
  maximum: null,
  average: null,
  derivedMidpoint: null,
  averagePercent: null,
  totalPopulation: null,
  officialNumber: null,
  officialYear: null,
  edition: null,
  sources: [],
  ...part,
})
const country = (code: string, part: Partial<Country> = {}): Country => ({
  code,
  name: { en: code, fr: code, de: code },
  memberStateSince: '1950-01-01',
  estimate: null,
  authorities: null,
  ...part,
})
const edition = (id: string) => ({ id, name: { en: id, fr: id, de: id }, year: null, populationYear: null })
const rowOf = (one: Country, measure: (typeof measures)[number]) => {
  const [row] = measureModel({ countries: [one], members, codes: [one.code] }, measure).rows
  if (!row) throw new Error('a row is missing')
  return row
}

describe('every measure', () => {
  test.each(measures)('%s has every country once: with a value, or with the reason why not', (measure) => {
    const { rows, ranked, unknown } = measureModel(real, measure)
    expect(rows.map(({ code }) => code)).toEqual(codes)
    expect([...ranked.flat(), ...unknown].map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
    for (const { missing, level, value, low, high } of rows) {
      expect(missing !== null).toBe(level === 'unknown')
      expect(missing !== null).toBe((value ?? low ?? high) === null)
    }
  })

  test.each(measures)('%s: the legend explains the circles that are drawn, whatever they mean', (measure) => {
    const all = ringsOf(measureModel(real, measure))
    expect(all).toEqual(measure === 'estimate' ? ringKeys : [])
    expect(ringsOf(measureModel({ ...real, isDrawn: false }, measure))).toEqual([])
    const average = country('RS', { estimate: estimate({ average: 9, edition: edition('one') }) })
    const one = measureModel({ countries: [average], members, codes: ['RS'] }, measure)
    expect(ringsOf(one)).toEqual(measure === 'estimate' ? ['middle'] : [])
  })

  test.each(measures)('%s: the legend counts every country once', (measure) => {
    const model = measureModel(real, measure)
    expect(legendClasses(model).reduce((sum, { count }) => sum + count, 0)).toBe(codes.length)
  })

  test('totals are never colours: only "some" and "none" are told apart', () => {
    for (const measure of measures.filter((one) => !isRatio(one)))
      for (const { level } of measureModel(real, measure).rows) expect([0, 1, 'unknown']).toContain(level)
  })

  test('ratios use all classes, in the order of their values', () => {
    const { ranked } = measureModel(real, 'per-million')
    expect(ranked.flat().length).toBeGreaterThan(10)
    for (const rows of ranked) {
      const places = rows.map(({ level }) => levels.indexOf(level))
      expect(places).toEqual(places.toSorted((a, b) => b - a))
    }
  })

  test('twice the total is twice the area', () => {
    expect((radiusKm('members', 8) / radiusKm('members', 4)) ** 2).toBeCloseTo(2)
  })
})

describe('estimates', () => {
  test('of different editions are in groups of their own, and without one alone', () => {
    const some = [
      country('RO', { estimate: estimate({ average: 10, edition: edition('new') }) }),
      country('HU', { estimate: estimate({ average: 30, edition: edition('old') }) }),
      country('BG', { estimate: estimate({ average: 20, edition: edition('new') }) }),
      country('IT', { estimate: estimate({ average: 5 }) }),
      country('MT'),
    ]
    const model = measureModel({ countries: some, members: [], codes: some.map(({ code }) => code) }, 'estimate')
    expect(model.ranked.map((group) => group.map(({ code }) => code))).toEqual([['BG', 'RO'], ['HU'], ['IT']])
    expect(model.unknown.map(({ code, missing }) => [code, missing])).toEqual([['MT', 'estimate_unread']])
  })

  test('keep their range; the middle of one is called derived', () => {
    const row = rowOf(country('GR', { estimate: estimate({ minimum: 50_000, maximum: 300_000 }) }), 'estimate')
    expect(row).toMatchObject({ low: 50_000, value: 175_000, high: 300_000, isDerived: true, missing: null })
  })

  test('with half a range have that half', () => {
    const row = rowOf(country('GR', { estimate: estimate({ minimum: 50_000 }) }), 'estimate')
    expect(row).toMatchObject({ low: 50_000, value: null, high: null, missing: null, level: 0 })
  })

  test.each([
    [{ minimum: 300, maximum: 50 }, ['reversed']],
    [{ minimum: 50, maximum: 300, average: 4000 }, ['average_outside']],
    [{ average: 4000, totalPopulation: 300 }, ['above_population']],
  ])('%o cannot be right: not drawn, and said', (part, faults) => {
    expect(rowOf(country('GR', { estimate: estimate(part) }), 'estimate')).toMatchObject({
      missing: 'faulty_estimate',
      faults,
      value: null,
      level: 'unknown',
    })
  })
})

test('a country that the backend does not list has members, and no other figure', () => {
  const model = (measure: (typeof measures)[number]) =>
    measureModel({ countries: [], members, codes: ['RO'] }, measure).rows[0]
  expect(model('members')?.value).toBeGreaterThan(0)
  expect(model('per-million')).toMatchObject({ missing: 'not_listed', level: 'unknown' })
})

test('a measure without a single figure is not offered', () => {
  expect([...measuresWithFigures(countries)]).toEqual(['members', 'per-million', 'estimate'])
  const counted = country('RO', { authorities: { count: 3000, year: 2012, sources: [] } })
  expect([...measuresWithFigures([counted])]).toEqual(['members', 'authorities'])
  expect(rowOf(counted, 'authorities').denominator).toEqual({ count: 3000, year: 2012 })
})

test('no participant at all is nought, which is known', () => {
  fc.assert(
    fc.property(fc.constantFrom(...codes), (code) => {
      const { rows } = measureModel({ countries, members: [], codes: [code] }, 'members')
      expect(rows[0]).toMatchObject({ value: 0, level: 0, missing: null })
    }),
  )
})

describe('participants per million', () => {
  const model = measureModel(real, 'per-million')

  test('are ranked within one edition only, so against populations of one year', () => {
    expect(new Set(model.ranked.flat().map(({ denominator }) => denominator?.year)).size).toBeGreaterThan(1)
    for (const rows of model.ranked) {
      expect(new Set(rows.map(({ denominator }) => denominator?.year)).size).toBe(1)
      expect(new Set(rows.map((row) => row.edition?.id)).size).toBe(1)
    }
    const { most, fewest, edition: own } = extremesOf(model)
    expect(own).not.toBeNull()
    expect(new Set([...most, ...fewest].map((row) => row.edition?.id))).toEqual(new Set([own?.id]))
  })

  test('are of the edition that has participants, where the largest has none', () => {
    const elsewhere = model.ranked[1]?.find(({ value }) => value !== 0)
    const some = members.filter((member) => member.country === elsewhere?.code)
    expect(some.length).toBeGreaterThan(0)
    const { most, edition: own } = extremesOf(measureModel({ ...real, members: some }, 'per-million'))
    expect(most.map(({ code }) => code)).toEqual([elsewhere?.code])
    expect(own?.id).toBe(elsewhere?.edition?.id)
  })

  test('of an estimate that cannot be right stand alone, as in the list of countries', () => {
    const some = [
      country('RO', { estimate: estimate({ average: 1, totalPopulation: 5_000_000, edition: edition('a') }) }),
      country('HU', { estimate: estimate({ minimum: 9, maximum: 1, totalPopulation: 900, edition: edition('a') }) }),
      country('IT', { estimate: estimate({ average: 1, totalPopulation: 900 }) }),
    ]
    const { ranked } = measureModel({ countries: some, members, codes: some.map(({ code }) => code) }, 'per-million')
    expect(ranked.map((rows) => rows.map(({ code }) => code))).toEqual([['RO'], ['HU'], ['IT']])
  })
})

describe('the largest and the smallest', () => {
  test('are three each, no country twice, and nobody without a participant', () => {
    const { most, fewest, edition: none } = extremesOf(measureModel(real, 'members'))
    expect(none).toBeNull()
    expect([most.length, fewest.length]).toEqual([3, 3])
    expect(new Set([...most, ...fewest].map(({ code }) => code)).size).toBe(6)
    const values = [...most, ...fewest.toReversed()].map(({ value }) => value ?? 0)
    expect(values).toEqual(values.toSorted((a, b) => b - a))
    expect(Math.min(...values)).toBeGreaterThan(0)
  })

  test('of estimates are of one edition', () => {
    const { most, fewest, edition: own } = extremesOf(measureModel(real, 'estimate'))
    expect(new Set([...most, ...fewest].map((row) => row.edition?.id))).toEqual(new Set([own?.id]))
  })

  test('of few are named once', () => {
    const model = measureModel({ countries: [country('RO'), country('MT')], members, codes: ['RO', 'MT'] }, 'members')
    expect(extremesOf(model)).toMatchObject({ most: [{ code: 'RO' }], fewest: [] })
    expect(extremesOf({ ...model, ranked: [] })).toEqual({ edition: null, most: [], fewest: [] })
  })
})

test.each(measures.filter(isRatio))('limits of %s are the same under every filter', (measure) => {
  const limits = (some: typeof members) =>
    legendClasses(measureModel({ ...real, members: some }, measure))
      .filter(({ level }) => level !== 'unknown')
      .map(({ level, from, under }) => [level, from, under])
  expect(limits(members.slice(0, 3))).toEqual(limits(members))
  expect(limits([])).toEqual(limits(members))
})

test.each(measures)('%s that is not drawn colours nothing and has no circle, but all its figures', (measure) => {
  const drawn = measureModel(real, measure)
  const plain = measureModel({ ...real, isDrawn: false }, measure)
  expect(plain.rows).toEqual(drawn.rows)
  expect(new Set(levelsOf(plain).values())).toEqual(new Set([0]))
  expect([...levelsOf(drawn).values()].some((level) => level !== 0)).toBe(true)
  expect([symbolsOf(plain), legendClasses(plain)]).toEqual([[], []])
})
