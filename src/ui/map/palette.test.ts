/** The map's colours for colour-blind eyes: neighbouring classes must stay distinct and in order. */
import { describe, expect, test } from 'vitest'
import { colourOf, contrast, linear, themes } from '#tests/support/colours.ts'
import { levels } from './classes.ts'

type Triple = readonly [number, number, number]
type Matrix = readonly [Triple, Triple, Triple]

const times = (matrix: Matrix, [a, b, c]: Triple): Triple => {
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * a + y * b + z * c))
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}
const lab = ([r, g, b]: Triple): Triple => {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116)
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505)
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b)
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089)
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)]
}
const apart = (a: Triple, b: Triple) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** Machado, Oliveira and Fernandes 2009, severity 1, in linear light. */
const eyes: Readonly<Record<string, Matrix>> = {
  'all cones': [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
  'no colour at all': [
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
    [0.2126, 0.7152, 0.0722],
  ],
}

/** Two adjacent areas with this distance can be told apart; legend and labels say the rest in words. */
const LEAST = 10

describe.each(themes)('%s', (theme) => {
  const of = (name: string) => colourOf(name, theme)
  const scale = ['data-2', 'data-3', 'data-4', 'data-5'].map(of)
  const none = of('data-none')
  const accent = of('data-accent')

  test.each(Object.entries(eyes))('%s tell the classes apart, and in their order', (__, matrix) => {
    const seen = scale.map((hex) => lab(times(matrix, linear(hex))))
    const lightness = seen.map(([l]) => l)
    const ordered = lightness.toSorted((a, b) => (theme === 'light' ? b - a : a - b))
    expect(lightness).toEqual(ordered)
    const steps = seen.slice(1).map((colour, index) => apart(colour, seen[index] ?? colour))
    expect(Math.min(...steps)).toBeGreaterThan(LEAST)
  })

  test.each(Object.entries(eyes).filter(([name]) => name !== 'no colour at all'))(
    '%s tell "none" from the first class, and places from every class',
    (__, matrix) => {
      const see = (hex: string) => lab(times(matrix, linear(hex)))
      expect(apart(see(none), see(scale[0] ?? ''))).toBeGreaterThan(LEAST)
      for (const hex of [none, ...scale]) expect(apart(see(accent), see(hex))).toBeGreaterThan(LEAST)
    },
  )

  test('places, circles and outlines stand out from what is next to them (WCAG 1.4.11)', () => {
    // Places, and the outline of the chosen country, have an edge in the paper colour.
    expect(contrast(accent, of('paper'))).toBeGreaterThan(3)
    expect(contrast(of('ink'), of('paper'))).toBeGreaterThan(3)
    // A circle is drawn on countries with or without a value, or partly on the sea.
    for (const ground of [none, scale[0] ?? '', of('sea')]) expect(contrast(of('data-5'), ground)).toBeGreaterThan(3)
  })

  test.each(levels)('a country of class %s ends where one sees it, beside the sea and beside its like', (level) => {
    const edge = of(`map-edge-${level}`)
    const fills = level === 'unknown' ? ['map-0', 'map-hatch'] : [`map-${level}`]
    for (const fill of fills) {
      expect(contrast(edge, of(fill)), `${fill} and its edge`).toBeGreaterThanOrEqual(3)
      // An edge in the colour of the sea is invisible there: then the fill must stand out.
      expect(Math.max(contrast(edge, of('sea')), contrast(of(fill), of('sea')))).toBeGreaterThanOrEqual(3)
      expect(Math.max(contrast(edge, of('paper')), contrast(of(fill), of('paper')))).toBeGreaterThanOrEqual(3)
    }
  })

  test('a dashed border is seen on every class', () => {
    const [dark, pale] = [of('map-edge-2'), of('sea')]
    for (const fill of [none, ...scale])
      expect(Math.max(contrast(dark, fill), contrast(pale, fill))).toBeGreaterThanOrEqual(3)
    expect(contrast(dark, pale)).toBeGreaterThanOrEqual(3)
  })
})
