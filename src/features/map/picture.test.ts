import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import { decodeShapes, isTopology } from '#src/ui/map/shapes.ts'
import { pictureSvg } from './picture-svg.ts'
import { inks, mapPicture, wrap } from './picture.ts'

const file = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const topology: unknown = JSON.parse(file('../../../public/shapes/europe.json'))
if (!isTopology(topology)) throw new Error('not the file of shapes')
const shapes = decodeShapes(topology)

const input = {
  shapes,
  title: 'Map of participants',
  description: 'Most: Romania',
  lines: ['130 of 130 participants', 'How to read: a circle'],
  paint: new Map([
    ['RO', { level: 'unknown' as const, label: 'Romania: not known' }],
    ['MT', { level: 2 as const, label: 'Malta: 2' }],
  ]),
  symbols: [{ code: 'HU', radius: 100, low: 50, high: 150, apart: true }],
  points: [{ at: { x: 10, y: 20 }, label: 'Place', hollow: false }],
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
  expect(texts).toEqual(expect.arrayContaining(['none', 'not known', 'Source: somebody', 'How to read: a circle']))
  expect(svg).not.toMatch(/href|@import|<script|<style|<image|https?:\/\/(?!www\.w3\.org\/2000\/svg)/)
  expect([...svg.matchAll(/url\(([^)]*)\)/g)].map((found) => found[1])).toEqual(['#hatch'])
  expect(svg).not.toMatch(/NaN|undefined|null/)
})

test('every country has its shape, and its name where there is one', () => {
  const { map } = mapPicture(input)
  expect(map.marks.filter(({ kind }) => kind === 'path')).toHaveLength(shapes.countries.length + 2)
  const labels = map.marks.flatMap((mark) => ('label' in mark && mark.label !== undefined ? [mark.label] : []))
  // Malta is an area and a ring.
  expect(labels.toSorted()).toEqual(['Malta: 2', 'Malta: 2', 'Place', 'Romania: not known'])
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
  const tokens = file('../../ui/styles/tokens.css')
  const first = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6})`).exec(tokens)?.[1]
  expect(inks).toMatchObject({
    paper: first('paper'),
    sea: first('sea'),
    ink: first('ink'),
    accent: first('data-accent'),
    hatch: first('data-hatch'),
    levels: { 0: first('data-none'), 1: first('data-2'), 2: first('data-3'), 3: first('data-4'), 4: first('data-5') },
  })
})
