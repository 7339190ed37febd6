import type { BarKey, Drawn } from './bar-keys.ts'
import type { Mark, Picture } from './marks.ts'
import { inks } from './marks.ts'
import type { PictureWords } from './sheet.ts'
import { INNER, MARGIN, newSheet, SMALL, WIDTH, wrap } from './sheet.ts'

type Input = PictureWords & {
  readonly rows: readonly {
    readonly name: string
    /** The same figure in words. */
    readonly value: string
    /** The main row. */
    readonly strong: boolean
    readonly drawn: Drawn
  }[]
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
  readonly legend: readonly { readonly key: BarKey; readonly text: string }[]
}

const ROW = 30
/** Distance of two lines within a row. */
const LINE = 18
const NAME = 250
const VALUE = 330
const GAP = 16

type Place = { readonly left: number; readonly width: number; readonly middle: number; readonly strong?: boolean }

function rangeMarks(drawn: Extract<Drawn, { kind: 'range' }>, { left, width, middle: y, strong }: Place): Mark[] {
  const { low, middle, high, derived, official } = drawn
  const x = (place: number) => left + (place / 100) * width
  const stroke = strong ? inks.ink : inks.span
  const ends = [...new Set([low, high].filter((end) => end !== null))]
  const marks: Mark[] = []
  if (low !== null && high !== null)
    marks.push({ kind: 'path', d: `M${x(low)} ${y}H${x(high)}`, stroke, width: strong ? 4 : 2.5 })
  for (const end of ends) marks.push({ kind: 'path', d: `M${x(end)} ${y - 6}v12`, stroke, width: strong ? 4 : 2 })
  if (official !== null)
    marks.push({
      kind: 'rect',
      at: { x: x(official) - 4, y: y - 4 },
      w: 8,
      h: 8,
      fill: inks.paper,
      stroke: inks.muted,
      width: 1.5,
      dash: [2, 1],
    })
  if (middle !== null) {
    const point = strong ? inks.ink : inks.symbol
    marks.push({
      kind: 'circle',
      at: { x: x(middle), y },
      r: 5,
      fill: derived ? inks.paper : point,
      stroke: derived ? point : inks.paper,
      width: derived ? 2 : 1,
    })
  }
  return marks
}

function countMarks(
  { documented, samples }: Extract<Drawn, { kind: 'count' }>,
  { left, width, middle }: Place,
): Mark[] {
  const part = (percent: number) => (percent / 100) * width
  const bar = (from: number, percent: number, fill: string): Mark[] =>
    percent > 0
      ? [
          {
            kind: 'rect',
            at: { x: left + part(from), y: middle - 6 },
            w: part(percent),
            h: 12,
            fill,
            stroke: inks.span,
            width: 1,
          },
        ]
      : []
  return [...bar(0, documented, inks.symbol), ...bar(documented, samples, 'hatch')]
}

const blank = { low: null, middle: null, high: null, derived: false, official: null }

/** A mark as in a row, at the width of a legend's swatch. */
const swatchOf = (key: BarKey, place: Place): Mark[] =>
  key === 'documented' || key === 'sample'
    ? countMarks(
        { kind: 'count', documented: key === 'documented' ? 100 : 0, samples: key === 'sample' ? 100 : 0 },
        place,
      )
    : rangeMarks(
        {
          kind: 'range',
          ...blank,
          ...(key === 'range' && { low: 0, high: 100 }),
          ...((key === 'average' || key === 'derived') && { middle: 50, derived: key === 'derived' }),
          ...(key === 'official' && { official: 50 }),
        },
        place,
      )

/** Rows with name, bar or range, and figure in words, as a file. */
export function rowsPicture(input: Input): Picture {
  const { rows, ticks, legend } = input
  const sheet = newSheet()
  sheet.head(input)
  const left = MARGIN + NAME + GAP
  const width = INNER - NAME - VALUE - 2 * GAP
  const top = sheet.y
  const broken = rows.map((row) => {
    const [names, values] = [wrap(row.name, SMALL, NAME), wrap(row.value, SMALL, VALUE)]
    return { ...row, names, values, high: ROW + (Math.max(names.length, values.length, 1) - 1) * LINE }
  })
  const high = broken.reduce((sum, row) => sum + row.high, 0)
  for (const { at, text } of ticks) {
    const x = left + (at / 100) * width
    sheet.marks.push({ kind: 'path', d: `M${x} ${top}v${high}`, stroke: inks.line, width: 1 })
    const words = { text, size: SMALL - 2, fill: inks.muted, anchor: 'middle' } as const
    sheet.marks.push({ kind: 'text', at: { x, y: top + high + 16 }, ...words })
  }
  for (const { names, values, high: rowHigh, strong, drawn } of broken) {
    const middle = sheet.y + rowHigh / 2
    const place = { left, width, middle, strong }
    const words = (lines: readonly string[], x: number) => {
      const first = middle + 5 - ((lines.length - 1) * LINE) / 2
      for (const [index, text] of lines.entries())
        sheet.marks.push({
          kind: 'text',
          at: { x, y: first + index * LINE },
          text,
          size: SMALL,
          bold: strong,
          fill: inks.ink,
        })
    }
    words(names, MARGIN)
    sheet.marks.push(...(drawn.kind === 'range' ? rangeMarks(drawn, place) : countMarks(drawn, place)))
    words(values, left + width + GAP)
    sheet.skip(rowHigh)
  }
  sheet.skip(ticks.length > 0 ? 40 : 20)
  for (const { key, text } of legend)
    sheet.item(text, 28, 16, (at, middle) => swatchOf(key, { left: at, width: 28, middle }))
  return {
    width: WIDTH,
    height: sheet.foot(input),
    title: input.title,
    description: input.description,
    map: null,
    marks: sheet.marks,
  }
}
