import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { decodeShapes, isTopology } from './shapes.ts'
import type { Topology } from './shapes.ts'

/** Two squares side by side, a third apart; the shared border is arc 0. */
const squares: Topology = {
  bbox: [0, 0, 60, 40],
  objects: {
    countries: {
      geometries: [{ id: 'AA', arcs: [[[0, 1]]] }, { id: 'BB', arcs: [[[~0, 2]]] }, { arcs: [[[3]]] }],
    },
    dashed: { arcs: [] },
    rings: { geometries: [{ id: 'BB', coordinates: [15, 5] }] },
  },
  arcs: [
    [
      [10, 0],
      [0, 10],
    ],
    [
      [10, 10],
      [-10, 0],
      [0, -10],
      [10, 0],
    ],
    [
      [10, 0],
      [10, 0],
      [0, 10],
      [-10, 0],
    ],
    [
      [40, 20],
      [10, 0],
      [0, 10],
      [-10, 0],
      [0, -10],
    ],
  ],
}

describe('decodeShapes', () => {
  const shapes = decodeShapes(squares)

  test('joins arcs, also backwards, into closed outlines', () => {
    expect(shapes.countries.map(({ path }) => path)).toEqual([
      'M10 0L10 10L0 10L0 0L10 0Z',
      'M10 10L10 0L20 0L20 10L10 10Z',
      'M40 20L50 20L50 30L40 30L40 20Z',
    ])
  })

  test('finds the middle of a country, and the ring of a small one', () => {
    expect(shapes.countries.map(({ code, at, ring }) => [code, at, ring])).toEqual([
      ['AA', { x: 5, y: 5 }, false],
      ['BB', { x: 15, y: 5 }, true],
      [null, { x: 45, y: 25 }, false],
    ])
  })

  test('draws borders once and leaves coasts alone', () => {
    expect(shapes.borders).toBe('M10 0L10 10')
  })

  test('takes a dashed border out of the others', () => {
    const dashed = decodeShapes({ ...squares, objects: { ...squares.objects, dashed: { arcs: [[0]] } } })
    expect([dashed.borders, dashed.dashed]).toEqual(['', 'M10 0L10 10'])
  })

  test('reads the real file', () => {
    const text = readFileSync(new URL('../../../public/shapes/europe.json', import.meta.url), 'utf8')
    const parsed: unknown = JSON.parse(text)
    if (!isTopology(parsed)) throw new Error('not the file of shapes')
    const real = decodeShapes(parsed)
    expect(real.countries.filter(({ code }) => code !== null)).toHaveLength(49)
    expect(real.countries.filter(({ ring }) => ring).map(({ code }) => code)).toEqual(['AD', 'LI', 'MC', 'MT', 'SM'])
    expect(real.dashed).toMatch(/^M/)
    expect(real.countries.map(({ path }) => path).join('')).not.toMatch(/NaN|undefined/)
  })
})
