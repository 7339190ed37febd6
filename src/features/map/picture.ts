/**
 * The map as a picture that stands alone: title, land, circles, places, legend and sources in one. It is a list of marks,
 * so that the SVG and the PNG are the same picture and both can be tested without a page.
 */
import type { MemberKind } from '#src/domain/member.ts'
import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import type { CountrySymbol } from '#src/ui/map/CountrySymbols.tsx'
import type { Level } from '#src/ui/map/classes.ts'
import type { MapShapes, Spot } from '#src/ui/map/shapes.ts'

/** A file has one look wherever it is opened: that of the light theme (`tokens.css`; a test compares). */
export const inks = {
  paper: '#ffffff',
  sea: '#f0f5fb',
  around: '#e7ebf0',
  ink: '#14213d',
  muted: '#4a5568',
  accent: '#b3122b',
  symbol: '#0b4f9c',
  hatch: '#8a94a6',
  levels: { 0: '#e3e7ec', 1: '#a9c9ea', 2: '#6b9fd4', 3: '#2f72b8', 4: '#0b4f9c' },
  /** Where a country ends, per class. */
  edges: { 0: '#566179', 1: '#566179', 2: '#313e59', 3: '#f0f5fb', 4: '#f0f5fb', unknown: '#14213d' },
} as const

export type Style = {
  /** `hatch` is the texture of the unknown. */
  readonly fill?: string
  readonly fillOpacity?: number
  readonly stroke?: string
  /** Pixels of the picture, also inside the map. */
  readonly width?: number
  readonly dash?: readonly number[]
}
export type Mark =
  | ({ readonly kind: 'path'; readonly d: string; readonly label?: string } & Style)
  | ({ readonly kind: 'circle'; readonly at: Spot; readonly r: number; readonly label?: string } & Style)
  | ({
      readonly kind: 'rect'
      readonly at: Spot
      readonly w: number
      readonly h: number
      readonly label?: string
    } & Style)
  | {
      readonly kind: 'text'
      readonly at: Spot
      readonly text: string
      readonly size: number
      readonly bold?: boolean
      readonly fill: string
    }
export type Picture = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Marks in kilometres of the plane, shown inside this frame of the picture at this scale. */
  readonly map: {
    readonly marks: readonly Mark[]
    readonly at: Spot
    readonly w: number
    readonly h: number
    /** Pixels per kilometre, and the plane's point at the frame's top left. */
    readonly scale: number
    readonly from: Spot
  }
  readonly marks: readonly Mark[]
}

type PlaceSymbol = { readonly of: MemberKind; readonly hollow: boolean }

export type PictureInput = {
  readonly shapes: MapShapes
  readonly title: string
  /** For those who do not see it. */
  readonly description: string
  /** How to read, counts, and the like: a line each, below the title. */
  readonly lines: readonly string[]
  readonly paint: ReadonlyMap<string, { readonly level: Level; readonly label: string }>
  readonly symbols: readonly CountrySymbol[]
  readonly points: readonly ({ readonly at: Spot; readonly label: string } & PlaceSymbol)[]
  readonly legend: readonly { readonly level: Level; readonly text: string }[]
  /** What the symbols of places mean; empty where none is drawn. */
  readonly places: readonly ({ readonly text: string } & PlaceSymbol)[]
  /** Circles of which the total is told: radius in kilometres. */
  readonly sizes: readonly { readonly radius: number; readonly text: string }[]
  /** Sources, licences, footnotes, date. */
  readonly notes: readonly string[]
}

const WIDTH = 1200
const MARGIN = 32
const SMALL = 15

/** Breaks at spaces, by the width that letters have on average; a word that is too long is broken anywhere. */
export function wrap(text: string, size: number, width: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * 0.52)))
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((one) => one.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** As on the map: a shape per kind, hollow for a sample. @param px Length of a pixel of the picture. */
function placeMark({ of, hollow }: PlaceSymbol, { x, y }: Spot, px: number, label?: string): Mark {
  const style = {
    fill: hollow ? inks.paper : inks.accent,
    stroke: hollow ? inks.accent : inks.paper,
    width: hollow ? 2 : 1,
    ...(label !== undefined && { label }),
  }
  const r = (of === 'municipality' ? 2.8 : of === 'metropolitan_city' ? 4.6 : 3.5) * px
  if (of === 'region') return { kind: 'rect', at: { x: x - r, y: y - r }, w: 2 * r, h: 2 * r, ...style }
  if (of !== 'metropolitan_city') return { kind: 'circle', at: { x, y }, r, ...style }
  const corners = [
    [x, y - r],
    [x + r, y],
    [x, y + r],
    [x - r, y],
  ].map((corner) => corner.join(' '))
  return { kind: 'path', d: `M${corners.join('L')}Z`, ...style }
}

const fillOf = (level: Level) => (level === 'unknown' ? 'hatch' : inks.levels[level])

function mapMarks({ shapes, paint, symbols, points }: PictureInput, scale: number): Mark[] {
  const spots = new Map(shapes.countries.map(({ code, at }) => [code, at]))
  const around: Mark[] = []
  const land: Mark[] = []
  for (const { code, path: d } of shapes.countries) {
    const own = code === null ? undefined : paint.get(code)
    if (own)
      land.push({
        kind: 'path',
        d,
        fill: fillOf(own.level),
        stroke: inks.edges[own.level],
        width: 1.2,
        label: own.label,
      })
    else around.push({ kind: 'path', d, fill: inks.around })
  }
  const rings = shapes.countries.flatMap(({ code, at, ring }): Mark[] => {
    const own = code === null ? undefined : paint.get(code)
    return ring && own
      ? [{ kind: 'circle', at, r: 5 / scale, fill: fillOf(own.level), stroke: inks.ink, width: 1.5, label: own.label }]
      : []
  })
  const circles = symbols
    .toSorted((a, b) => (b.high ?? b.radius ?? 0) - (a.high ?? a.radius ?? 0))
    .flatMap(({ code, radius, low, high, apart }): Mark[] => {
      const at = spots.get(code)
      const circle = (r: number | null, fillOpacity: number): Mark[] =>
        at && r !== null && r > 0
          ? [
              {
                kind: 'circle',
                at,
                r,
                fill: inks.symbol,
                fillOpacity,
                stroke: inks.symbol,
                width: 1.25,
                ...(apart && { dash: [4, 3] }),
              },
            ]
          : []
      return [...circle(high, 0.1), ...circle(radius, 0.24), ...circle(low, 0.45)]
    })
  return [
    ...around,
    // Seen where nobody is painted: a painted country brings the edge of its class.
    { kind: 'path', d: shapes.borders, stroke: inks.sea, width: 1 },
    ...land,
    { kind: 'path', d: shapes.dashed, stroke: inks.edges[2], width: 1.5 },
    { kind: 'path', d: shapes.dashed, stroke: inks.sea, width: 1.5, dash: [3, 3] },
    ...rings,
    ...circles,
    ...points.map(({ at, label, ...symbol }) => placeMark(symbol, at, 1 / scale, label)),
  ]
}

export function mapPicture(input: PictureInput): Picture {
  const inner = WIDTH - 2 * MARGIN
  const scale = inner / wholeOfEurope.width
  const mapHeight = Math.round(wholeOfEurope.height * scale)
  const marks: Mark[] = []
  let y = MARGIN
  const write = (text: string, size: number, bold: boolean, fill: string) => {
    for (const line of wrap(text, size, inner)) {
      y += size
      marks.push({ kind: 'text', at: { x: MARGIN, y }, text: line, size, bold, fill })
      y += size * 0.4
    }
  }
  write(input.title, 30, true, inks.ink)
  for (const line of input.lines) write(line, SMALL + 1, false, inks.ink)
  y += 12
  const mapTop = y
  y += mapHeight + 20
  let x = MARGIN
  let high = 16
  /** The next item of the legend, in a new line where it does not fit in this one. */
  const item = (text: string, width: number, height: number, swatch: (left: number, middle: number) => Mark) => {
    const whole = width + 8 + text.length * SMALL * 0.52 + 20
    if (x > MARGIN && x + whole > WIDTH - MARGIN) newLine()
    high = Math.max(high, height)
    marks.push(swatch(x, y + 8))
    marks.push({ kind: 'text', at: { x: x + width + 8, y: y + 13 }, text, size: SMALL, fill: inks.ink })
    x += whole
  }
  const newLine = () => {
    x = MARGIN
    y += high + 10
    high = 16
  }
  for (const { level, text } of input.legend)
    item(text, 26, 16, (left, middle) => ({
      kind: 'rect',
      at: { x: left, y: middle - 8 },
      w: 26,
      h: 16,
      fill: fillOf(level),
      stroke: inks.edges[level],
      width: 1,
    }))
  if (input.places.length > 0) newLine()
  for (const { text, ...symbol } of input.places)
    item(text, 14, 16, (left, middle) => placeMark(symbol, { x: left + 7, y: middle }, 1.4))
  if (input.sizes.length > 0) {
    newLine()
    y += Math.max(...input.sizes.map(({ radius }) => radius * scale)) - 8
  }
  for (const { radius, text } of input.sizes)
    item(text, 2 * radius * scale, 8 + radius * scale, (left, middle) => ({
      kind: 'circle',
      at: { x: left + radius * scale, y: middle },
      r: radius * scale,
      fill: inks.symbol,
      fillOpacity: 0.24,
      stroke: inks.symbol,
      width: 1.25,
    }))
  y += high - 16
  y += 34
  for (const note of input.notes) write(note, SMALL - 2, false, inks.muted)
  return {
    width: WIDTH,
    height: Math.round(y + MARGIN),
    title: input.title,
    description: input.description,
    map: {
      marks: mapMarks(input, scale),
      at: { x: MARGIN, y: Math.round(mapTop) },
      w: inner,
      h: mapHeight,
      scale,
      from: { x: wholeOfEurope.left, y: wholeOfEurope.top },
    },
    marks,
  }
}
