/**
 * Reads `public/shapes/europe.json` (written by `npm run shapes`): outlines as lines that countries share, each a piece of
 * SVG path data. Nothing is calculated but the lines that a second country runs backwards, so that even a processor that
 * sees this code for the first time is done in two thousandths of a second. Coordinates are kilometres on the projected
 * plane.
 */
export type ShapesFile = {
  /** Left, top, right, bottom. */
  readonly box: readonly [number, number, number, number]
  /** `12-34l5 6-7 8`: where a line begins, then its steps. */
  readonly lines: readonly string[]
  readonly countries: readonly {
    readonly id?: string
    /** Numbers of the lines of each outline; `~n` is the line `n` backwards. Each begins where the one before it ends. */
    readonly outlines: readonly (readonly number[])[]
    readonly at: readonly [number, number]
    /** Left, top, width, height. */
    readonly box: readonly [number, number, number, number]
    readonly ring?: true
  }[]
  /** Lines between two countries; those that are drawn dashed apart. */
  readonly borders: readonly number[]
  readonly dashed: readonly number[]
}

export type Spot = { readonly x: number; readonly y: number }
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
export type CountryShape = {
  /** ISO 3166-1 alpha-2, `XK` for Kosovo*; null for land that is drawn without being named. */
  readonly code: string | null
  /** SVG path data: `M x y l dx dy … z` per outline; `outlinesOf` reads it. */
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

const boxOf = ([left, top, width, height]: ShapesFile['box']): Box => ({ left, top, width, height })

/** A minus parts two numbers as a blank does. Seen for the first time, nothing reads them as fast as JSON. */
function numbersIn(text: string): number[] {
  const listed = text.replaceAll(' ', ',').replaceAll('-', ',-')
  // A line is made of numbers, as the test of the file says.
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

/** The file comes with the page; this only tells it from a page that a server sends for anything unknown. */
export const isShapesFile = (value: unknown): value is ShapesFile =>
  typeof value === 'object' && value !== null && 'lines' in value && 'countries' in value && 'dashed' in value

/** One of the files of shapes. @throws Error when it does not come, or something else comes in its place. */
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

/** Room around a box: a part of Europe that still shows where it lies, even when the box is one place. */
export function around({ left, top, width, height }: Box, least = LEAST_KM): Box {
  const wide = Math.max(width * 1.25, least)
  const high = Math.max(height * 1.25, least * 0.75)
  return { left: left - (wide - width) / 2, top: top - (high - height) / 2, width: wide, height: high }
}
