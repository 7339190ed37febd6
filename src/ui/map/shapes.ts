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

/** x, y, x, y …: pairs of their own would be thousands of small things, and take five times as long. */
type Line = readonly number[]

function stepsToLine(arc: Arc): Line {
  const line: number[] = []
  let x = 0
  let y = 0
  for (const [stepX, stepY] of arc) line.push((x += stepX), (y += stepY))
  return line
}

function backwards(line: Line): Line {
  const turned: number[] = []
  for (let at = line.length - 2; at >= 0; at -= 2) turned.push(line[at] ?? 0, line[at + 1] ?? 0)
  return turned
}

/** SVG path data of what follows the first point. */
function restOf(line: Line): string {
  let text = ''
  for (let at = 2; at < line.length; at += 2) text += `L${line[at]} ${line[at + 1]}`
  return text
}

/** Centre of gravity of a ring of lines, and its size. */
function gravity(ring: readonly Line[]): Spot & { size: number } {
  let size = 0
  let x = 0
  let y = 0
  let [ax = 0, ay = 0] = ring.at(-1)?.slice(-2) ?? []
  for (const line of ring) {
    for (let at = 0; at < line.length; at += 2) {
      const bx = line[at] ?? 0
      const by = line[at + 1] ?? 0
      const cross = ax * by - bx * ay
      size += cross
      x += (ax + bx) * cross
      y += (ay + by) * cross
      ax = bx
      ay = by
    }
  }
  return size === 0 ? { x: ax, y: ay, size } : { x: x / (3 * size), y: y / (3 * size), size: Math.abs(size) }
}

function boxAround(ring: readonly Line[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of ring) {
    for (let at = 0; at < line.length; at += 2) {
      const x = line[at] ?? 0
      const y = line[at + 1] ?? 0
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      if (y > bottom) bottom = y
    }
  }
  return { left, top, width: right - left, height: bottom - top }
}

export function decodeShapes({ bbox, objects, arcs }: Topology): MapShapes {
  const forwards = arcs.map(stepsToLine)
  /** A negative number means: the same arc backwards. */
  const lineOf = once((index: number): Line => {
    const line = forwards[index < 0 ? ~index : index] ?? []
    return index < 0 ? backwards(line) : line
  })
  const rest = once((index: number) => restOf(lineOf(index)))
  /** Each arc begins where the one before it ends. */
  const path = (indices: readonly number[]): string => {
    const [x, y] = lineOf(indices[0] ?? 0)
    return `M${x} ${y}${indices.map(rest).join('')}`
  }

  const uses = new Map<number, number>()
  const ringAt = new Map(objects.rings.geometries.map(({ id, coordinates: [x, y] }) => [id, { x, y }]))
  const countries = objects.countries.geometries.map(({ id, arcs: polygons }): CountryShape => {
    const outlines = polygons.flat()
    for (const index of outlines.flat()) {
      const positive = index < 0 ? ~index : index
      uses.set(positive, (uses.get(positive) ?? 0) + 1)
    }
    const rings = outlines.map((outline) => outline.map(lineOf))
    const middles = rings.map(gravity)
    const largest = middles.reduce((best, { size }, index) => (size > (middles[best]?.size ?? 0) ? index : best), 0)
    const middle = middles[largest] ?? { x: 0, y: 0 }
    const ring = id === undefined ? undefined : ringAt.get(id)
    return {
      code: id ?? null,
      path: outlines.map((outline) => `${path(outline)}Z`).join(''),
      at: ring ?? { x: Math.round(middle.x), y: Math.round(middle.y) },
      box: boxAround(rings[largest] ?? []),
      ring: ring !== undefined,
    }
  })

  const dashed = new Set(objects.dashed.arcs.flat().map((index) => (index < 0 ? ~index : index)))
  const [left, top, right, bottom] = bbox
  return {
    box: { left, top, width: right - left, height: bottom - top },
    countries,
    borders: [...uses]
      .filter(([index, times]) => times > 1 && !dashed.has(index))
      .map(([index]) => path([index]))
      .join(''),
    dashed: objects.dashed.arcs.map(path).join(''),
  }
}

/** Both sides of a border ask for the same arc. */
function once<Made>(make: (index: number) => Made): (index: number) => Made {
  const made = new Map<number, Made>()
  return (index) => {
    const known = made.get(index) ?? make(index)
    made.set(index, known)
    return known
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
