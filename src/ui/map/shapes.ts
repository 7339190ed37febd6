/**
 * Reads `public/shapes/europe.json` (written by `npm run shapes`): outlines as lines that countries share, each a piece
 * of SVG path data. Only reversed lines are computed, so that even cold code takes two milliseconds. Coordinates are
 * kilometres on the projected plane.
 */
export type ShapesFile = {
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number]
  /** `12-34l5 6-7 8`: start of the line, then its steps. */
  readonly lines: readonly string[]
  readonly countries: readonly {
    readonly id?: string
    /** Line numbers of each outline; `~n` is line `n` reversed. Each begins where the previous one ends. */
    readonly outlines: readonly (readonly number[])[]
    readonly at: readonly [number, number]
    /** Left, top, width, height. */
    readonly box: readonly [number, number, number, number]
    readonly ring?: true
  }[]
  /** Numbers of lines between two countries; dashed ones separate. */
  readonly borders: readonly number[]
  readonly dashed: readonly number[]
}

export type Spot = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type CountryShape = {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*; null for land that is drawn without a name. */
  readonly code: string | null
  /** SVG path data: `M x y l dx dy … z` per outline; read it with `outlinesOf`. */
  readonly path: string
  /** A point well inside the largest piece, for labels and for moving the focus. */
  readonly at: Spot
  /** Bounding box of the largest piece. */
  readonly box: Box
  /** Also drawn as a ring, because the area is too small to see or hit. */
  readonly ring: boolean
}
export type MapShapes = {
  readonly box: Box
  readonly countries: readonly CountryShape[]
  /** Lines between two countries, without coasts. */
  readonly borders: string
  readonly dashed: string
}

const boxOf = ([left, top, width, height]: ShapesFile['box']): Box => ({ left, top, width, height })

/** Numbers are separated by blanks or by a minus. In cold code, JSON.parse is the fastest reader. */
function numbersIn(text: string): number[] {
  const listed = text.replaceAll(' ', ',').replaceAll('-', ',-')
  // A test of the file checks that lines consist of numbers.
  return JSON.parse(`[${listed.startsWith(',') ? listed.slice(1) : listed}]`) as number[]
}

function backwards(line: string): string {
  const begin = line.indexOf('l')
  let [x = 0, y = 0] = numbersIn(line.slice(0, begin))
  const steps = numbersIn(line.slice(begin + 1))
  const turned: number[] = []
  for (let at = steps.length - 2; at >= 0; at -= 2) {
    const stepX = steps[at] ?? 0
    const stepY = steps[at + 1] ?? 0
    turned.push(-stepX, -stepY)
    x += stepX
    y += stepY
  }
  return `${x} ${y}l${turned.join(' ')}`
}

export function decodeShapes({ box, lines, countries, borders, dashed }: ShapesFile): MapShapes {
  const lineOf = (number: number): string => (number < 0 ? backwards(lines[~number] ?? '') : (lines[number] ?? ''))
  const path = ([first = 0, ...others]: readonly number[]): string => {
    let text = `M${lineOf(first)}`
    for (const number of others) {
      const line = lineOf(number)
      text += line.slice(line.indexOf('l'))
    }
    return `${text}z`
  }
  const drawn = (numbers: readonly number[]): string => numbers.map((number) => `M${lines[number]}`).join('')
  const [left, top, right, bottom] = box
  return {
    box: boxOf([left, top, right - left, bottom - top]),
    countries: countries.map(({ id = null, outlines, at: [x, y], box: edge, ring = false }) => ({
      code: id,
      path: outlines.map(path).join(''),
      at: { x, y },
      box: boxOf(edge),
      ring,
    })),
    borders: drawn(borders),
    dashed: drawn(dashed),
  }
}

/** Distinguishes the file from an HTML page that a server may return for unknown paths. */
export const isShapesFile = (value: unknown): value is ShapesFile =>
  typeof value === 'object' && value !== null && 'lines' in value && 'countries' in value && 'dashed' in value

/** Fetches a file of shapes. @throws Error if it does not arrive or has another content. */
export async function fetchShapes<File>(
  name: string,
  isFile: (value: unknown) => value is File,
  signal?: AbortSignal,
): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL}shapes/${name}.json`, signal ? { signal } : {})
  if (!response.ok) throw new Error(`The map shapes did not load: ${response.status}`)
  const answer: unknown = await response.json()
  if (!isFile(answer)) throw new Error('The map shapes are not what this page can read')
  return answer
}

export const loadShapes = async (signal?: AbortSignal): Promise<MapShapes> =>
  decodeShapes(await fetchShapes('europe', isShapesFile, signal))

const LEAST_KM = 800

/** Adds space around a box, so that even a box of a single point shows where in Europe it lies. */
export function around({ left, top, width, height }: Box, least = LEAST_KM): Box {
  const wide = Math.max(width * 1.25, least)
  const high = Math.max(height * 1.25, least * 0.75)
  return { left: left - (wide - width) / 2, top: top - (high - height) / 2, width: wide, height: high }
}
