/** The shapes of the map as the pages read them, and which country a place is in. */
import { readFileSync } from 'node:fs'
import { projectLonLat } from '#src/domain/geography.ts'
import { decodeCoarseShapes, isCoarseFile } from '#src/ui/map/coarse-shapes.ts'
import { outlinesOf } from '#src/ui/map/outlines.ts'
import { decodeShapes, isShapesFile, type MapShapes } from '#src/ui/map/shapes.ts'
import { coarseShapesPath, shapesPath } from '#tests/tools/shapes.ts'

const file: unknown = JSON.parse(readFileSync(shapesPath, 'utf8'))
if (!isShapesFile(file)) throw new Error('not the file of shapes')
export const europe = decodeShapes(file)

const coarseFile: unknown = JSON.parse(readFileSync(coarseShapesPath, 'utf8'))
if (!isCoarseFile(coarseFile)) throw new Error('not the file of coarse shapes')
/** As the embedded map draws them. */
export const coarseEurope = decodeCoarseShapes(coarseFile)

const outlinesIn = (shapes: MapShapes) => shapes.countries.map(({ code, path }) => ({ code, rings: outlinesOf(path) }))
const known = new Map([europe, coarseEurope].map((shapes) => [shapes, outlinesIn(shapes)]))

/**
 * Even-odd rule: a ray from a point inside crosses the outlines an odd number of times. @returns codes, null for
 * unnamed land.
 */
export function countriesAt(lon: number, lat: number, shapes = europe): (string | null)[] {
  const { x, y } = projectLonLat(lon, lat)
  return (known.get(shapes) ?? []).flatMap(({ code, rings }) => {
    let inside = false
    for (const ring of rings) {
      for (const [index, [bx, by]] of ring.entries()) {
        const [ax, ay] = ring.at(index - 1) ?? [0, 0]
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      }
    }
    return inside ? [code] : []
  })
}
