import { expect, test } from 'vitest'
import { seedState } from '#mocks/seeds/seed-state.ts'
import { countryFigures } from '#src/domain/country-figures.ts'
import { coverageOf } from '#src/features/countries/coverage-model.ts'

const { countries, members } = await seedState()
const statesOf = (code: string) => {
  const { rows } = countryFigures(
    countries.filter((country) => country.code === code),
    members,
  )
  return coverageOf(rows, members).states
}

test('a state is reached by documented participants, by invented records, or by those who have only applied', () => {
  expect(statesOf('GR')).toEqual({ all: 1, reached: 1, undocumented: 0 })
  // Four of its authorities are known to have applied.
  expect(statesOf('HU')).toEqual({ all: 1, reached: 1, undocumented: 1 })
  expect(statesOf('TR')).toEqual({ all: 1, reached: 0, undocumented: 0 })
})
