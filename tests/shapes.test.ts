import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { countriesAt, europe } from '#tests/support/europe.ts'
import { buildShapes, shapesPath } from '#tests/tools/shapes.ts'

/** The 46 member states of the Council of Europe. */
const memberStates =
  'AD AL AM AT AZ BA BE BG CH CY CZ DE DK EE ES FI FR GB GE GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS SE SI SK SM TR UA'.split(
    ' ',
  )

const text = readFileSync(shapesPath, 'utf8')
describe('the shapes of the map', () => {
  test('are what the script makes (run "npm run shapes")', () => {
    expect(text === buildShapes()).toBe(true)
  })

  test('weigh at most 16 kB compressed', () => {
    expect(gzipSync(text, { level: 9 }).length).toBeLessThanOrEqual(16_000)
  })

  test.each([
    ['Simferopol', 34.1, 44.95, 'UA'],
    ['Sevastopol', 33.56, 44.6, 'UA'],
    ['Kerch', 36.45, 45.34, 'UA'],
    ['Pristina', 21.16, 42.67, 'XK'],
    ['north Mitrovica', 20.86, 42.9, 'XK'],
    ['Kyrenia', 33.32, 35.33, 'CY'],
    ['Famagusta', 33.93, 35.13, 'CY'],
    ['Tiraspol', 29.63, 46.84, 'MD'],
    ['Sukhumi', 41.05, 43.02, 'GE'],
    ['Tskhinvali', 43.97, 42.23, 'GE'],
    ['Kaliningrad', 20.51, 54.71, 'RU'],
    ['Minsk', 27.56, 53.9, 'BY'],
  ])('%s lies in one shape only, the right one', (_, lon, lat, code) => {
    expect(countriesAt(lon, lat)).toEqual([code])
  })

  test('hold every member state, Kosovo* and the neighbours that the estimates name', () => {
    expect(
      europe.countries
        .filter(({ path }) => path !== '')
        .flatMap(({ code }) => code ?? [])
        .toSorted((a, b) => (a < b ? -1 : 1)),
    ).toEqual([...memberStates, 'BY', 'RU', 'XK'].toSorted((a, b) => (a < b ? -1 : 1)))
  })
})
