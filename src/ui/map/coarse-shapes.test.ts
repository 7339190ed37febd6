import { expect, test } from 'vitest'
import { decodeCoarseShapes, isCoarseFile } from './coarse-shapes.ts'
import type { CoarseFile } from './coarse-shapes.ts'

/** Two adjacent squares, a separate third, and a country without area; the shared border is line 1. */
const squares: CoarseFile = {
  box: [-100, 0, 60, 40],
  step: 10,
  countries: { '': ';GCA??A@?', AA: 'FD;A??A,@??@A?', BB: 'hEoA;-1,A??A@?', CC: '??' },
  rings: ['CC'],
  dashed: [],
}
const { box, countries, borders } = decodeCoarseShapes(squares)

test('joins lines into closed outlines, also backwards, and closes what is one line', () => {
  expect(countries.map(({ code, path }) => [code, path])).toEqual([
    [null, 'M40 20l10 0 0 10 -10 0 0 -10z'],
    ['AA', 'M10 0l0 10 -10 0 0 -10 10 0z'],
    ['BB', 'M10 10l0 -10 10 0 0 10 -10 0z'],
    ['CC', ''],
  ])
})

test('keeps places, also far ones, what is around a country, and rings', () => {
  expect(box).toEqual({ left: -100, top: 0, width: 160, height: 40 })
  expect(countries.slice(1).map(({ at, box: around, ring }) => [at, around, ring])).toEqual([
    [{ x: 0, y: 0 }, { left: 0, top: 0, width: 10, height: 10 }, false],
    [{ x: -1000, y: 400 }, { left: 10, top: 0, width: 10, height: 10 }, false],
    [{ x: 10, y: 10 }, { left: 10, top: 10, width: 0, height: 0 }, true],
  ])
})

test('draws a border that is shared once, or dashed', () => {
  expect(borders).toBe('M10 0l0 10')
  const apart = decodeCoarseShapes({ ...squares, dashed: [1] })
  expect([apart.borders, apart.dashed]).toEqual(['', 'M10 0l0 10'])
})

test('tells its file from the other', () => {
  expect([isCoarseFile(squares), isCoarseFile({ box: [], lines: [], countries: [], dashed: [] })]).toEqual([
    true,
    false,
  ])
})
