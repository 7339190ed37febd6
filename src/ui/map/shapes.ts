/**
 * Reads `public/shapes/europe.json` (written by `npm run shapes`). It is TopoJSON; this decoder knows just what that file
 * uses and weighs a third of topojson-client. Coordinates are kilometres on the projected plane, so nothing is projected here.
 */
type Arc = readonly (readonly [number, number])[]
export type Topology = {
  readonly bbox: readonly [number, number, number, number]
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly { id?: string; arcs: readonly (readonly (readonly number[])[])[] }[]
    }
    /** Borders drawn dashed. */
    readonly dashed: { readonly arcs: readonly (readonly number[])[] }
    /** Countries too small to be seen as areas. */
    readonly rings: { readonly geometries: readonly { id: string; coordinates: readonly [number, number] }[] }
  }
  /** The first point of an arc, then steps. */
  readonly arcs: readonly Arc[]
}

export type Spot = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type CountryShape = {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*; null for land that is drawn without being named. */
  readonly code: string | null
  /** SVG path data. */
  readonly path: string
  /** A place well inside the largest piece, for names and for moving the focus. */
  readonly at: Spot
  /** Around the largest piece. */
  readonly box: Box
  /** Also drawn as a ring, because the area is too small to see or to hit. */
  readonly ring: boolean
}
export type MapShapes = {
  readonly box: Box
  readonly countries: readonly CountryShape[]
  /** Lines between two countries, without coasts. */
  readonly borders: string
  readonly dashed: string
}

const line = (points: Arc) => `M${points.map((point) => point.join(' ')).join('L')}`

/** Centre of gravity of a ring, and its size. */
function gravity(points: Arc): Spot & { size: number } {
  let size = 0
  let x = 0
  let y = 0
  let [ax, ay] = points.at(-1) ?? [0, 0]
  for (const [bx, by] of points) {
    const cross = ax * by - bx * ay
    size += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
    ;[ax, ay] = [bx, by]
  }
  return size === 0 ? { x: ax, y: ay, size } : { x: x / (3 * size), y: y / (3 * size), size: Math.abs(size) }
}

function boxAround(points: Arc): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const left = Math.min(...xs)
  const top = Math.min(...ys)
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

export function decodeShapes({ bbox, objects, arcs }: Topology): MapShapes {
  const lines = arcs.map((arc) => {
    let x = 0
    let y = 0
    return arc.map(([stepX, stepY]): readonly [number, number] => [(x += stepX), (y += stepY)])
  })
  /** A negative number means: the same arc backwards. */
  const arcOf = (index: number): Arc => (index < 0 ? (lines[~index]?.toReversed() ?? []) : (lines[index] ?? []))
  const join = (indices: readonly number[]): Arc =>
    indices.flatMap((index, position) => (position === 0 ? arcOf(index) : arcOf(index).slice(1)))

  const uses = new Map<number, number>()
  const ringAt = new Map(objects.rings.geometries.map(({ id, coordinates: [x, y] }) => [id, { x, y }]))
  const countries = objects.countries.geometries.map(({ id, arcs: polygons }): CountryShape => {
    const outlines = polygons.flat()
    for (const index of outlines.flat()) {
      const positive = index < 0 ? ~index : index
      uses.set(positive, (uses.get(positive) ?? 0) + 1)
    }
    const rings = outlines.map(join)
    const sizes = rings.map((points) => gravity(points).size)
    const main = rings[sizes.indexOf(Math.max(...sizes))] ?? []
    const middle = gravity(main)
    const ring = id === undefined ? undefined : ringAt.get(id)
    return {
      code: id ?? null,
      path: rings.map((points) => `${line(points)}Z`).join(''),
      at: ring ?? { x: Math.round(middle.x), y: Math.round(middle.y) },
      box: boxAround(main),
      ring: ring !== undefined,
    }
  })

  const dashedArcs = objects.dashed.arcs.flat()
  const dashed = new Set(dashedArcs.map((index) => (index < 0 ? ~index : index)))
  const [left, top, right, bottom] = bbox
  return {
    box: { left, top, width: right - left, height: bottom - top },
    countries,
    borders: [...uses]
      .filter(([index, times]) => times > 1 && !dashed.has(index))
      .map(([index]) => line(arcOf(index)))
      .join(''),
    dashed: objects.dashed.arcs.map((part) => line(join(part))).join(''),
  }
}

/** The file comes with the page; this only tells it from a page that a server sends for anything unknown. */
export const isTopology = (value: unknown): value is Topology =>
  typeof value === 'object' && value !== null && 'arcs' in value && 'objects' in value && 'bbox' in value

export async function loadShapes(signal?: AbortSignal): Promise<MapShapes> {
  const response = await fetch(`${import.meta.env.BASE_URL}shapes/europe.json`, signal ? { signal } : {})
  if (!response.ok) throw new Error(`The map shapes did not load: ${response.status}`)
  const answer: unknown = await response.json()
  if (!isTopology(answer)) throw new Error('The map shapes are not what this page can read')
  return decodeShapes(answer)
}
