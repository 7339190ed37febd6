/** The map as a stand-alone picture: title, land, circles, places, legend and sources. */
import type { MemberKind } from '#src/domain/member.ts'
import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import type { CountrySymbol } from '#src/ui/map/CountrySymbols.tsx'
import type { Level } from '#src/ui/map/classes.ts'
import type { MapShapes, Spot } from '#src/ui/map/shapes.ts'
import type { RingKey } from '../model/map-measure.ts'
import type { Mark, Picture } from '#src/ui/picture/marks.ts'
import { inks } from '#src/ui/picture/marks.ts'
import type { PictureWords } from '#src/ui/picture/sheet.ts'
import { INNER, MARGIN, newSheet, polygon, WIDTH } from '#src/ui/picture/sheet.ts'

type PlaceSymbol = { readonly of: MemberKind; readonly hollow: boolean }

export type PictureInput = PictureWords & {
  readonly shapes: MapShapes
  readonly paint: ReadonlyMap<string, { readonly level: Level; readonly label: string }>
  readonly symbols: readonly CountrySymbol[]
  /** The selection of the page, which is marked and named. A participant may have no position. */
  readonly chosen: {
    readonly country: { readonly code: string; readonly text: string } | null
    readonly member: { readonly at: Spot | null; readonly text: string } | null
  }
  readonly points: readonly ({ readonly at: Spot; readonly label: string } & PlaceSymbol)[]
  readonly legend: readonly { readonly level: Level; readonly text: string }[]
  /** Legend of the symbols of places; empty if none is drawn. */
  readonly places: readonly ({ readonly text: string } & PlaceSymbol)[]
  /** Legend of the circles of an estimate; empty if none is drawn. */
  readonly rings: readonly { readonly key: RingKey; readonly text: string }[]
  /** Circles of totals for the legend: radius in kilometres. */
  readonly sizes: readonly { readonly radius: number; readonly text: string }[]
}

/** As on the map: a shape per kind, hollow for a sample. @param px length of a pixel of the picture. */
function placeMark({ of, hollow }: PlaceSymbol, { x, y }: Spot, px: number, label?: string): Mark {
  const style = {
    fill: hollow ? inks.paper : inks.accent,
    stroke: hollow ? inks.accent : inks.paper,
    width: hollow ? 2 : 1,
    ...(label !== undefined && { label }),
  }
  const r = (of === 'municipality' ? 5 : of === 'metropolitan_city' ? 4.6 : 3.5) * px
  if (of === 'city') return { kind: 'circle', at: { x, y }, r, ...style }
  if (of === 'region') return { kind: 'rect', at: { x: x - r, y: y - r }, w: 2 * r, h: 2 * r, ...style }
  const corners = of === 'municipality' ? 3 : 4
  const turn = (2 * Math.PI) / corners
  const d = polygon(
    Array.from({ length: corners }, (_, corner) => ({
      x: x + r * Math.sin(corner * turn),
      y: y - r * Math.cos(corner * turn),
    })),
  )
  return { kind: 'path', d, ...style }
}

const fillOf = (level: Level) => (level === 'unknown' ? 'hatch' : inks.levels[level])

const opacity = { high: 0.1, middle: 0.24, low: 0.45 } as const

const ringMark = (key: keyof typeof opacity, at: Spot, r: number, apart: boolean): Mark => ({
  kind: 'circle',
  at,
  r,
  fill: inks.symbol,
  fillOpacity: opacity[key],
  stroke: inks.symbol,
  width: 1.25,
  ...(apart && { dash: [4, 3] }),
})

/** Style of the line around the selection. */
const selection = { stroke: inks.ink, width: 3 } as const
const RING_PX = 9

function mapMarks({ shapes, paint, symbols, points, chosen }: PictureInput, scale: number): Mark[] {
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
      const circle = (r: number | null, key: keyof typeof opacity): Mark[] =>
        at && r !== null && r > 0 ? [ringMark(key, at, r, apart)] : []
      return [...circle(high, 'high'), ...circle(radius, 'middle'), ...circle(low, 'low')]
    })
  return [
    ...around,
    // Visible only between unpainted countries: painted ones draw their own edges.
    { kind: 'path', d: shapes.borders, stroke: inks.sea, width: 1 },
    ...land,
    { kind: 'path', d: shapes.dashed, stroke: inks.edges[2], width: 1.5 },
    { kind: 'path', d: shapes.dashed, stroke: inks.sea, width: 1.5, dash: [3, 3] },
    ...shapes.countries.flatMap(({ code, path: d }): Mark[] =>
      code !== null && code === chosen.country?.code ? [{ kind: 'path', d, ...selection }] : [],
    ),
    ...rings,
    ...circles,
    ...points.map(({ at, label, ...symbol }) => placeMark(symbol, at, 1 / scale, label)),
    ...(chosen.member?.at ? [{ kind: 'circle' as const, at: chosen.member.at, r: RING_PX / scale, ...selection }] : []),
  ]
}

/** In pixels of the legend. */
const ringRadius: Readonly<Record<RingKey, number>> = { low: 4, middle: 7, high: 9, apart: 9 }

export function mapPicture(input: PictureInput): Picture & { readonly map: NonNullable<Picture['map']> } {
  const scale = INNER / wholeOfEurope.width
  const mapHeight = Math.round(wholeOfEurope.height * scale)
  const sheet = newSheet()
  sheet.head(input)
  const mapTop = sheet.y
  sheet.skip(mapHeight + 20)
  for (const { level, text } of input.legend)
    sheet.item(text, 26, 16, (left, middle) => ({
      kind: 'rect',
      at: { x: left, y: middle - 8 },
      w: 26,
      h: 16,
      fill: fillOf(level),
      stroke: inks.edges[level],
      width: 1,
    }))
  const { country, member } = input.chosen
  if (country || member) sheet.newLine()
  if (country)
    sheet.item(country.text, 26, 16, (left, middle) => ({
      kind: 'rect',
      at: { x: left + 1.5, y: middle - 6.5 },
      w: 23,
      h: 13,
      ...selection,
    }))
  if (member)
    sheet.item(member.text, member.at ? 2 * RING_PX : 0, 2 * RING_PX, (left, middle) =>
      member.at ? { kind: 'circle', at: { x: left + RING_PX, y: middle }, r: RING_PX - 1.5, ...selection } : [],
    )
  if (input.places.length > 0) sheet.newLine()
  for (const { text, ...symbol } of input.places)
    sheet.item(text, 14, 16, (left, middle) => placeMark(symbol, { x: left + 7, y: middle }, 1.4))
  if (input.rings.length > 0) sheet.newLine()
  for (const { key, text } of input.rings)
    sheet.item(text, 20, 20, (left, middle) =>
      ringMark(key === 'apart' ? 'high' : key, { x: left + 10, y: middle }, ringRadius[key], key === 'apart'),
    )
  if (input.sizes.length > 0) {
    sheet.newLine()
    sheet.skip(Math.max(...input.sizes.map(({ radius }) => radius * scale)) - 8)
  }
  for (const { radius, text } of input.sizes)
    sheet.item(text, 2 * radius * scale, 8 + radius * scale, (left, middle) => ({
      kind: 'circle',
      at: { x: left + radius * scale, y: middle },
      r: radius * scale,
      fill: inks.symbol,
      fillOpacity: 0.24,
      stroke: inks.symbol,
      width: 1.25,
    }))
  return {
    width: WIDTH,
    height: sheet.foot(input),
    title: input.title,
    description: input.description,
    map: {
      marks: mapMarks(input, scale),
      at: { x: MARGIN, y: Math.round(mapTop) },
      w: INNER,
      h: mapHeight,
      scale,
      from: { x: wholeOfEurope.left, y: wholeOfEurope.top },
    },
    marks: sheet.marks,
  }
}
