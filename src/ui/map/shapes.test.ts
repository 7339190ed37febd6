import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { outlinesOf } from './outlines.ts'
import { decodeShapes, isShapesFile } from './shapes.ts'
import type { ShapesFile } from './shapes.ts'

/** Two adjacent squares, a separate third; the shared border is line 0. */
const squares: ShapesFile = {
  box: [0, 0, 60, 40],
  lines: ['10 0l0 10', '10 10l-10 0 0-10 10 0', '10 0l10 0 0 10-10 0', '40 20l10 0 0 10-10 0 0-10'],
  countries: [
    { id: 'AA', outlines: [[0, 1]], at: [5, 5], box: [0, 0, 10, 10] },
    { id: 'BB', outlines: [[~0, 2]], at: [15, 5], box: [10, 0, 10, 10], ring: true },
    { outlines: [[3]], at: [45, 25], box: [40, 20, 10, 10] },
  ],
  borders: [0],
  dashed: [],
}

describe('decodeShapes', () => {
  const shapes = decodeShapes(squares)

  test('joins lines, also backwards, into closed outlines', () => {
    expect(shapes.countries.map(({ path }) => path)).toEqual([
      'M10 0l0 10l-10 0 0-10 10 0z',
      'M10 10l0 -10l10 0 0 10-10 0z',
      'M40 20l10 0 0 10-10 0 0-10z',
    ])
    const [, second] = shapes.countries
    expect(outlinesOf(second?.path ?? '')).toEqual([
      [
        [10, 10],
        [10, 0],
        [20, 0],
        [20, 10],
        [10, 10],
      ],
    ])
  })

  test('keeps the middle of a country, and the ring of a small one', () => {
    expect(shapes.countries.map(({ code, at, ring }) => [code, at, ring])).toEqual([
      ['AA', { x: 5, y: 5 }, false],
      ['BB', { x: 15, y: 5 }, true],
      [null, { x: 45, y: 25 }, false],
    ])
  })

  test('draws borders without coasts', () => {
    expect(shapes.borders).toBe('M10 0l0 10')
  })

  test('draws dashed borders apart', () => {
    const dashed = decodeShapes({ ...squares, borders: [], dashed: [0] })
    expect([dashed.borders, dashed.dashed]).toEqual(['', 'M10 0l0 10'])
  })

  test('reads the real file', () => {
    const text = readFileSync(new URL('../../../public/shapes/europe.json', import.meta.url), 'utf8')
    const parsed: unknown = JSON.parse(text)
    if (!isShapesFile(parsed)) throw new Error('not the file of shapes')
    const real = decodeShapes(parsed)
    expect(real.countries.filter(({ code }) => code !== null)).toHaveLength(49)
    expect(real.countries.filter(({ ring }) => ring).map(({ code }) => code)).toEqual(['AD', 'LI', 'MC', 'MT', 'SM'])
    expect(real.dashed).toMatch(/^M/)
    expect(real.countries.map(({ path }) => path).join('')).not.toMatch(/NaN|undefined|l[lz]/)
    for (const { path, code } of real.countries) {
      for (const outline of outlinesOf(path)) expect(outline.at(-1), `an outline of ${code} closes`).toEqual(outline[0])
    }
  })
})
