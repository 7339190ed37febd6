import { expect, test } from 'vitest'
import { offeredCountries } from './offered-countries.ts'
import { rules2016 } from './rules-2016.ts'

test('a list of the call never keeps somebody out: Kosovo* can be chosen, too, and each country once', () => {
  const offered = offeredCountries(rules2016)
  expect(offered).toEqual(
    expect.arrayContaining([...rules2016.applicantCountries, ...rules2016.partnerCountries, 'XK']),
  )
  expect(new Set(offered).size).toBe(offered.length)
})
