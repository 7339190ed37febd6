/**
 * `npm run shapes` writes public/shapes/: the countries of Europe (`map-lines.ts`) for the application's pages, and a
 * coarser version for embedded maps. A test compares the files with the output of this script.
 */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import type { ShapesFile } from '#src/ui/map/shapes.ts'
import { buildCoarseShapes } from './coarse-shapes.ts'
import { cut, mapLines } from './map-lines.ts'

const inPublic = (name: string) => fileURLToPath(new URL(`../../public/shapes/${name}`, import.meta.url))
export const shapesPath = inPublic('europe.json')
export const coarseShapesPath = inPublic('coarse.json')

/** Numbers separated by one blank, or by a minus. */
const joined = (numbers: readonly number[]): string => numbers.join(' ').replaceAll(' -', '-')

/** The file for the application's pages: nearly half of the points, in whole kilometres. */
export function buildShapes(): string {
  const { lines, ...shapes } = mapLines({ keep: 0.48, smallestIslandKm2: 120, stepKm: 1 })
  const file: ShapesFile = {
    box: [cut.left, cut.top, cut.right, cut.bottom],
    lines: lines.map(({ start, steps }) => `${joined(start)}l${joined(steps.flat())}`),
    ...shapes,
  }
  return `${JSON.stringify(file)}\n`
}

if (import.meta.main) {
  for (const [path, text] of [
    [shapesPath, buildShapes()],
    [coarseShapesPath, buildCoarseShapes()],
  ] as const) {
    writeFileSync(path, text)
    process.stdout.write(`${path}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzip\n`)
  }
}
