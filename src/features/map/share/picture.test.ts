import fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import type { MemberKind } from '#src/domain/member.ts'
import { memberKinds } from '#src/domain/member.ts'
import { levels } from '#src/ui/map/classes.ts'
import { colourOf } from '#tests/support/colours.ts'
import { europe } from '#tests/support/europe.ts'
import { inks } from '#src/ui/picture/marks.ts'
import { pictureSvg } from '#src/ui/picture/picture-svg.ts'
import { wrap } from '#src/ui/picture/sheet.ts'
import { mapPicture } from './picture.ts'

const input = {
  shapes: europe,
  title: 'Map of participants',
  description: 'Most: Romania',
  lines: ['130 of 130 participants', 'How to read: a circle'],
  paint: new Map([
    ['RO', { level: 'unknown' as const, label: 'Romania: not known' }],
    ['MT', { level: 2 as const, label: 'Malta: 2' }],
  ]),
  symbols: [{ code: 'HU', radius: 100, low: 50, high: 150, apart: true }],
  chosen: { country: null, member: null },
  points: [{ at: { x: 10, y: 20 }, label: 'Place', of: 'city' as const, hollow: false }],
  places: [
    { of: 'region' as const, hollow: false, text: 'Region' },
    { of: 'city' as const, hollow: true, text: 'invented' },
  ],
  rings: [
    { key: 'low' as const, text: 'least' },
    { key: 'apart' as const, text: 'another edition' },
  ],
  sizes: [
    { radius: 45, text: '1' },
    { radius: 142, text: '10' },
  ],
  legend: [
    { level: 0 as const, text: 'none' },
    { level: 'unknown' as const, text: 'not known' },
  ],
  notes: ['Source: somebody', 'Boundaries: Natural Earth'],
}
const parse = (svg: string) => new new Window().DOMParser().parseFromString(svg, 'image/svg+xml')

test('the file has title, land, legend and sources, and asks nobody for anything', () => {
  const svg = pictureSvg(mapPicture(input))
  const root = parse(svg).documentElement
  expect(root.querySelector('title')?.textContent).toBe('Map of participants')
  expect(root.querySelector('desc')?.textContent).toBe('Most: Romania')
  const texts = [...root.querySelectorAll('text')].map((text) => text.textContent)
  expect(texts).toEqual(
    expect.arrayContaining([
      'none',
      'not known',
      'Region',
      'invented',
      'least',
      'another edition',
      '10',
      'Source: somebody',
      'How to read: a circle',
    ]),
  )
  expect(svg).not.toMatch(/href|@import|<script|<style|<image|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  // Unknown values have the same pattern on map and legend.
  expect([...svg.matchAll(/url\(([^)]*)\)/g)].map((found) => found[1])).toEqual(['#hatch-map', '#hatch'])
  expect([...svg.matchAll(/pattern id="([^"]*)"/g)].map((found) => `#${found[1]}`)).toEqual(['#hatch', '#hatch-map'])
  expect(svg).not.toMatch(/NaN|undefined|null/)
})

test('every country has its shape, and its name where there is one', () => {
  const { map } = mapPicture(input)
  expect(map.marks.filter(({ kind }) => kind === 'path')).toHaveLength(europe.countries.length + 3)
  const labels = map.marks.flatMap((mark) => ('label' in mark && mark.label !== undefined ? [mark.label] : []))
  // Malta has an area and a ring.
  expect(labels.toSorted()).toEqual(['Malta: 2', 'Malta: 2', 'Place', 'Romania: not known'])
})

test('what is chosen has an edge of its own on the map and in the legend, and is named', () => {
  const at = { x: 10, y: 20 }
  const { map, marks } = mapPicture({
    ...input,
    chosen: { country: { code: 'RO', text: 'Selected: Romania' }, member: { at, text: 'Selected: Place' } },
  })
  const edges = (all: typeof marks) =>
    all.filter((mark) => mark.kind !== 'text' && mark.stroke === inks.ink && mark.width === 3 && !mark.fill)
  expect(edges(map.marks).map(({ kind }) => kind)).toEqual(['path', 'circle'])
  expect(edges(map.marks)[0]).toMatchObject({ d: europe.countries.find(({ code }) => code === 'RO')?.path })
  expect(edges(map.marks)[1]).toMatchObject({ at })
  expect(edges(marks).map(({ kind }) => kind)).toEqual(['rect', 'circle'])
  const texts = marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
  expect(texts).toEqual(expect.arrayContaining(['Selected: Romania', 'Selected: Place']))
})

test('each kind of place has a shape of its own, on the map and in the legend', () => {
  const at = { x: 0, y: 0 }
  const shapeOf = (of: MemberKind) => {
    const { map, marks } = mapPicture({
      ...input,
      points: [{ at, label: 'here', of, hollow: false }],
      legend: [],
      places: [{ of, hollow: false, text: 'kind' }],
      rings: [],
      sizes: [],
    })
    const drawn = map.marks.at(-1)
    const key = marks.find((mark) => mark.kind !== 'text')
    expect(drawn).toMatchObject({ kind: key?.kind, label: 'here', fill: inks.accent })
    // Compares the number of corners of a path, not its size.
    return drawn?.kind === 'path' ? `${drawn.d.match(/[ML]/g)?.length} corners` : drawn?.kind
  }
  expect(new Set(memberKinds.map(shapeOf))).toEqual(new Set(['3 corners', 'circle', 'rect', '4 corners']))
  expect(memberKinds).toHaveLength(4)
})

test('items of the legend neither leave the picture nor lie on each other', () => {
  const long = Array.from({ length: 12 }, (_, index) => ({ level: 1 as const, text: `class ${index} `.repeat(4) }))
  const { marks, width, height, map } = mapPicture({ ...input, legend: long })
  const boxes = marks.flatMap((mark) =>
    mark.kind === 'rect'
      ? [{ left: mark.at.x, top: mark.at.y, right: mark.at.x + mark.w, bottom: mark.at.y + mark.h }]
      : mark.kind === 'circle'
        ? [{ left: mark.at.x - mark.r, top: mark.at.y - mark.r, right: mark.at.x + mark.r, bottom: mark.at.y + mark.r }]
        : [],
  )
  expect(boxes).toHaveLength(12 + 2 + 2 + 2)
  for (const [index, a] of boxes.entries()) {
    expect(a.left).toBeGreaterThanOrEqual(0)
    expect(a.top).toBeGreaterThanOrEqual(map.at.y + map.h)
    expect([a.right <= width, a.bottom <= height]).toEqual([true, true])
    for (const b of boxes.slice(index + 1))
      expect(a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top).toBe(true)
  }
})

test('whatever a text says stays text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const svg = pictureSvg(mapPicture({ ...input, notes: [`<script>${text}`], title: text || 'x' }))
      const body = svg.slice(svg.indexOf('</defs>'))
      expect(body).not.toContain('<script')
      expect(
        Array.from(svg).filter((letter) => letter < ' ' && letter !== '\n' && letter !== '\t' && letter !== '\r'),
      ).toEqual([])
    }),
    { numRuns: 20 },
  )
})

test('lines are broken so that all of the text is there', () => {
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,60}$/)), fc.integer({ min: 100, max: 900 }), (words, width) => {
      const lines = wrap(words.join(' '), 15, width)
      expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(Math.max(8, width / (15 * 0.52)))
    }),
  )
})

test('the colours of a file are those of the page', () => {
  const of = (name: string) => colourOf(name, 'light')
  expect(inks).toMatchObject({
    paper: of('paper'),
    sea: of('sea'),
    ink: of('ink'),
    accent: of('data-accent'),
    line: of('line'),
    symbol: of('data-5'),
    span: of('data-4'),
    hatch: of('data-hatch'),
    levels: Object.fromEntries([0, 1, 2, 3, 4].map((level) => [level, of(`map-${level}`)])),
    edges: Object.fromEntries(levels.map((level) => [level, of(`map-edge-${level}`)])),
  })
})
