import fc from 'fast-check'
import { Window } from 'happy-dom'
import { expect, test } from 'vitest'
import type { StepModel } from '../charts/steps-model.ts'
import { barKeys, keysOf } from './bar-keys.ts'
import type { Drawn } from './bar-keys.ts'
import type { Picture } from './marks.ts'
import { pictureSvg } from './picture-svg.ts'
import { rowsPicture } from './rows-picture.ts'
import { SMALL, wrap } from './sheet.ts'
import { stepsPicture } from './steps-picture.ts'

const words = {
  title: 'Title',
  description: 'In words',
  lines: ['In words'],
  notes: ['Unit: people', 'Source: somebody', 'Read on 12 April 2016'],
}
const textsOf = (picture: Picture) => {
  const svg = pictureSvg(picture)
  expect(svg).not.toMatch(/NaN|undefined|null|Infinity|href|<style|<image/)
  const root = new new Window().DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  return [...root.querySelectorAll('text')].map((text) => text.textContent)
}
/** Nothing may be drawn outside the sheet. Text widths are estimated, so only their start is checked. */
const expectInside = ({ marks, width, height }: Picture) => {
  for (const mark of marks) {
    const [x, y] =
      mark.kind === 'path' ? (/^M([-\d.]+) ([-\d.]+)/.exec(mark.d)?.slice(1).map(Number) ?? []) : [mark.at.x, mark.at.y]
    expect(x).toBeGreaterThanOrEqual(0)
    expect(x).toBeLessThanOrEqual(width)
    expect(y).toBeGreaterThanOrEqual(0)
    expect(y).toBeLessThanOrEqual(height)
  }
}

const part = fc.option(fc.integer({ min: 0, max: 100 }))
const range: fc.Arbitrary<Drawn> = fc.record({
  kind: fc.constant('range' as const),
  low: part,
  middle: part,
  high: part,
  derived: fc.boolean(),
  official: part,
})
const count: fc.Arbitrary<Drawn> = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }))
  .map(([documented, samples]) => ({ kind: 'count', documented, samples }))

test('rows carry names, figures, scale, legend, source and date, and stay on the sheet', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(range, count), { maxLength: 40 }), (bars) => {
      const picture = rowsPicture({
        ...words,
        rows: bars.map((drawn, index) => ({
          name: `Row ${index}`,
          value: `${index} people`,
          strong: index === 1,
          drawn,
        })),
        ticks: [{ at: 0, text: 'nought' }],
        legend: keysOf(bars).map((key) => ({ key, text: `means ${key}` })),
      })
      expectInside(picture)
      const texts = textsOf(picture)
      expect(texts).toEqual(
        expect.arrayContaining([
          'Title',
          'nought',
          ...words.notes,
          ...bars.flatMap((_, index) => [`Row ${index}`, `${index} people`]),
        ]),
      )
      const explained = texts.filter((text) => text.startsWith('means ')).map((text) => text.slice(6))
      expect(explained).toEqual(keysOf(bars))
    }),
    { numRuns: 30 },
  )
})

test('a long figure or name is broken into lines, in its own row, and loses nothing', () => {
  const value = '1.200.000 bis 2.500.000; Durchschnitt 1.850.000'
  const name = 'Vereinigtes Königreich Großbritannien und Nordirland'
  const drawn: Drawn = { kind: 'count', documented: 3, samples: 0 }
  const picture = rowsPicture({
    ...words,
    rows: [
      { name: 'Land', value, strong: true, drawn },
      { name, value: '3', strong: false, drawn },
      { name: 'Ende', value: '4', strong: false, drawn },
    ],
    ticks: [],
    legend: [],
  })
  expectInside(picture)
  expect(textsOf(picture).join(' ')).not.toContain('…')
  const texts = picture.marks.flatMap((mark) => (mark.kind === 'text' ? [mark] : []))
  const inColumn = (x: number) => texts.filter(({ at }) => at.x === x).map(({ text }) => text)
  const figures = texts.find(({ text }) => text === '3')?.at.x ?? 0
  expect(inColumn(figures)).toEqual(['1.200.000 bis 2.500.000; Durchschnitt', '1.850.000', '3', '4'])
  expect(inColumn(texts.find(({ text }) => text === 'Land')?.at.x ?? 0).join(' ')).toContain(`Land ${name} Ende`)
  // A number is never broken, nor separated from its unit.
  expect(wrap('1\u202f200\u202f000 à 2\u202f500\u202f000\u00a0%', SMALL, 100)).toEqual([
    '1\u202f200\u202f000 à',
    '2\u202f500\u202f000\u00a0%',
  ])
  // Rows must not overlap.
  const lineOf = (text: string) => texts.find((mark) => mark.text === text)?.at.y ?? 0
  expect(lineOf('3') - lineOf('1.850.000')).toBeGreaterThan(SMALL)
  expect(lineOf('4') - lineOf('3')).toBeGreaterThan(SMALL * 1.5)
})

test('a legend names what is there and nothing else', () => {
  const nothing = { low: null, middle: null, high: null, derived: false, official: null }
  expect(keysOf([])).toEqual([])
  expect(keysOf([{ kind: 'range', ...nothing }])).toEqual([])
  expect(keysOf([{ kind: 'range', ...nothing, low: 3, middle: 4, derived: true }])).toEqual(['range', 'derived'])
  expect(keysOf([{ kind: 'count', documented: 0, samples: 2 }])).toEqual(['sample'])
  const all: Drawn[] = [
    { kind: 'range', low: 1, middle: 2, high: 3, derived: false, official: 1 },
    { kind: 'range', ...nothing, middle: 2, derived: true },
    { kind: 'count', documented: 1, samples: 1 },
  ]
  expect(keysOf(all)).toEqual(barKeys)
})

test('steps carry every count, the other source, letters with their events, years and the legend', () => {
  const year = 365 * 86_400_000
  const at = fc.integer({ min: 0, max: 20 * year })
  const value = fc.integer({ min: 0, max: 500 })
  fc.assert(
    fc.property(
      fc.array(fc.record({ at, value })),
      fc.array(fc.record({ at, value }), { maxLength: 3 }),
      fc.array(at, { maxLength: 30 }),
      (points, rivals, events) => {
        const model: StepModel = {
          points: points.toSorted((a, b) => a.at - b.at).map((one) => ({ ...one, text: `counted ${one.value}` })),
          rivals: rivals.map((one) => ({ ...one, text: 'other', label: `${one.value} elsewhere` })),
          events: events.map((when, index) => ({ at: when, text: `event ${index}` })),
        }
        const picture = stepsPicture({
          ...words,
          model,
          year: (when) => String(new Date(when).getUTCFullYear()),
          legend: { count: 'a count', rival: 'a rival', event: 'an event' },
          events: 'Events',
        })
        expectInside(picture)
        const texts = textsOf(picture)
        expect(texts).toEqual(expect.arrayContaining(['Title', ...words.notes]))
        expect(texts.includes('a count')).toBe(points.length > 0)
        expect(texts.includes('a rival')).toBe(rivals.length > 0)
        expect(texts.includes('an event')).toBe(events.length > 0)
        for (const rival of model.rivals) expect(texts).toContain(rival.label)
        for (const { value: counted } of points) expect(texts).toContain(String(counted))
        for (const { text } of model.events) expect(texts.join('\n')).toContain(text)
      },
    ),
    { numRuns: 30 },
  )
})
