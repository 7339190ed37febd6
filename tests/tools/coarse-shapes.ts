/** Writes the countries in the format that `src/ui/map/coarse-shapes.ts` reads. */
import type { CoarseFile } from '#src/ui/map/coarse-shapes.ts'
import { cut, type MapLines, mapLines } from './map-lines.ts'
import { area } from './rings.ts'

const DETAIL = { keep: 0.2, smallestIslandKm2: 600, stepKm: 7, isPlainAround: true }

type Point = readonly [number, number]

/** Five bits per character, lowest first; the lowest bit is the sign. */
const encoded = (number: number): string => {
  let bits = number < 0 ? ~(number << 1) : number << 1
  let text = ''
  while (bits >= 32) {
    text += String.fromCharCode((32 | (bits & 31)) + 63)
    bits >>= 5
  }
  return text + String.fromCharCode(bits + 63)
}

const pointsOf = (line: MapLines['lines'][number] | undefined): Point[] => {
  const { start, steps } = line ?? { start: [], steps: [] }
  let [x = 0, y = 0] = start
  return [[x, y], ...steps.map(([stepX = 0, stepY = 0]): Point => [(x += stepX), (y += stepY)])]
}

const box = [cut.left, cut.top, cut.right, cut.bottom] as const

/** The lines of one file, numbered in the order of drawing. */
function createWriter(lines: MapLines['lines']) {
  const numbers = new Map<number, number>()
  /** Lines that are drawn in reverse. */
  const turned = new Set<number>()
  let pen: Point = [0, 0]
  const along = (line: number): Point[] => {
    const points = pointsOf(lines[line < 0 ? ~line : line])
    return line < 0 ? points.toReversed() : points
  }
  const move = (point: Point): string => {
    const text = encoded(point[0] - pen[0]) + encoded(point[1] - pen[1])
    pen = point
    return text
  }
  const lineText = (line: number, isFirst: boolean, isAlone: boolean): string => {
    const points = along(line)
    const own = line < 0 ? ~line : line
    const known = numbers.get(own)
    if (known !== undefined) {
      pen = points.at(-1) ?? pen
      return `${line < 0 !== turned.has(own) ? '-' : ''}${known}`
    }
    numbers.set(own, numbers.size)
    if (line < 0) turned.add(own)
    return points
      .slice(isFirst ? 0 : 1, isAlone ? -1 : undefined)
      .map(move)
      .join('')
  }
  return {
    move,
    numberOf: (line: number): number => numbers.get(line) ?? -1,
    outline: (outline: readonly number[]): string =>
      outline.map((line, index) => lineText(line, index === 0, outline.length === 1)).join(','),
    /** Nothing is left of the outline at this grid step. */
    isGone: (outline: readonly number[]): boolean => area(outline.flatMap(along).map(([x, y]) => [x, y])) === 0,
  }
}

/** Encodes the lines for `decodeCoarseShapes`. */
export function encodeCoarse({ lines, countries, dashed }: MapLines, step: number): CoarseFile {
  const writer = createWriter(lines)
  const outlinesOf = (outlines: MapLines['countries'][number]['outlines']): string[] =>
    outlines.filter((outline) => !writer.isGone(outline)).map(writer.outline)
  const around = countries.flatMap(({ id, outlines }) => (id === undefined ? outlines : []))
  const named = countries.flatMap(({ id, outlines, at }) => (id === undefined ? [] : [{ id, outlines, at }]))
  return {
    box,
    step,
    countries: Object.fromEntries([
      ['', ['', ...outlinesOf(around)].join(';')],
      ...named.map(({ id, outlines, at }) => [id, [writer.move(at), ...outlinesOf(outlines)].join(';')]),
    ]),
    rings: countries.flatMap(({ id, ring }) => (ring && id !== undefined ? [id] : [])),
    dashed: dashed.map(writer.numberOf),
  }
}

/**
 * The content of the file: a fifth of the source's points, in steps of about a pixel on a map as wide as a text column.
 */
export const buildCoarseShapes = (): string => `${JSON.stringify(encodeCoarse(mapLines(DETAIL), DETAIL.stepKm))}\n`
