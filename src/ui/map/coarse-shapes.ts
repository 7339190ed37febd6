/**
 * Reads `public/shapes/coarse.json` (written by `npm run shapes`): the countries with a fifth of the points, for maps
 * embedded in other sites. It has a quarter of the size of the shapes of our own pages, which parse faster.
 */
import { fetchShapes, type MapShapes, type Spot } from './shapes.ts'

export type CoarseFile = {
  /** Left, top, right, bottom in kilometres on the projected plane. */
  readonly box: readonly [number, number, number, number]
  /** Grid step in kilometres. */
  readonly step: number
  /**
   * Per country code (empty for land without a name): the label position, then one outline after each semicolon. An
   * outline is a list of lines separated by commas; each begins where the previous one ends. A line is its points, or
   * the number of an earlier line, with a minus if reversed. A single line closes itself.
   *
   * A point is the offset from the previous point in the file: x and y in the variable-length characters of an encoded
   * polyline, 5 bits each, `?` for 0. These are never digits, commas or semicolons.
   */
  readonly countries: Readonly<Record<string, string>>
  /** Codes of countries that are also drawn as rings. */
  readonly rings: readonly string[]
  /** Numbers of the dashed lines. */
  readonly dashed: readonly number[]
}

/** Decodes the offsets of the whole file into points. */
function createPen() {
  let at: Spot = { x: 0, y: 0 }
  return {
    at: () => at,
    moveTo: (spot: Spot) => {
      at = spot
    },
    draw: (text: string): Spot[] => {
      const numbers: number[] = []
      let [bits, shift] = [0, 0]
      for (const character of text) {
        const part = character.charCodeAt(0) - 63
        bits |= (part & 31) << shift
        shift += 5
        if (part >= 32) continue
        numbers.push(bits & 1 ? ~(bits >> 1) : bits >> 1)
        bits = shift = 0
      }
      return numbers.flatMap((x, index) =>
        index % 2 === 0 ? [(at = { x: at.x + x, y: at.y + (numbers[index + 1] ?? 0) })] : [],
      )
    },
  }
}

const pathOf = ([first, ...others]: readonly Spot[], step: number): string => {
  if (!first) return ''
  let before = first
  const steps = others.map((spot) => {
    const text = `${(spot.x - before.x) * step} ${(spot.y - before.y) * step}`
    before = spot
    return text
  })
  return `M${first.x * step} ${first.y * step}l${steps.join(' ')}`
}

const boxOf = (spots: readonly Spot[], step: number) => {
  const xs = spots.map(({ x }) => x * step)
  const ys = spots.map(({ y }) => y * step)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top }
}

export function decodeCoarseShapes({ box, step, countries, rings, dashed }: CoarseFile): MapShapes {
  const pen = createPen()
  const lines: Spot[][] = []
  const shared = new Set<number>()

  const lineOf = (text: string, isFirst: boolean, isAlone: boolean): readonly Spot[] => {
    if (/^-?\d/.test(text)) {
      const number = Math.abs(Number(text))
      shared.add(number)
      const line = lines[number] ?? []
      const turned = text.startsWith('-') ? line.toReversed() : line
      pen.moveTo(turned.at(-1) ?? pen.at())
      return turned
    }
    const before = isFirst ? [] : [pen.at()]
    const line = [...before, ...pen.draw(text)]
    const [start] = line
    if (isAlone && start) line.push(start)
    lines.push(line)
    return line
  }
  const outlineOf = (text: string): readonly Spot[] => {
    const parts = text.split(',')
    return parts.flatMap((part, index) => {
      const line = lineOf(part, index === 0, parts.length === 1)
      return index === 0 ? line : line.slice(1)
    })
  }

  const drawn = Object.entries(countries).map(([code, text]) => {
    const [place = '', ...outlines] = text.split(';')
    const [at = pen.at()] = pen.draw(place)
    const pieces = outlines.map(outlineOf)
    const boxes = pieces.map((piece) => boxOf(piece, step))
    return {
      code: code || null,
      path: pieces.map((piece) => `${pathOf(piece, step)}z`).join(''),
      at: { x: at.x * step, y: at.y * step },
      box: boxes.reduce((a, b) => (a.width * a.height < b.width * b.height ? b : a), boxOf([at], step)),
      ring: rings.includes(code),
    }
  })
  const linesOf = (numbers: readonly number[]) => numbers.map((number) => pathOf(lines[number] ?? [], step)).join('')
  const [left, top, right, bottom] = box
  return {
    box: { left, top, width: right - left, height: bottom - top },
    countries: drawn,
    borders: linesOf([...shared].filter((number) => !dashed.includes(number))),
    dashed: linesOf(dashed),
  }
}

/** Distinguishes the file from an HTML page that a server may return for unknown paths. */
export const isCoarseFile = (value: unknown): value is CoarseFile =>
  typeof value === 'object' && value !== null && 'step' in value && 'countries' in value && 'dashed' in value

export const loadCoarseShapes = async (): Promise<MapShapes> =>
  decodeCoarseShapes(await fetchShapes('coarse', isCoarseFile))
