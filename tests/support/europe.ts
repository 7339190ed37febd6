/** The shapes of the map as the pages read them, and what lies in which. */
import { readFileSync } from 'node:fs'
import { projectLonLat } from '#src/domain/geography.ts'
import { outlinesOf } from '#src/ui/map/outlines.ts'
import { decodeShapes, isShapesFile } from '#src/ui/map/shapes.ts'
import { shapesPath } from '#tests/tools/shapes.ts'

const file: unknown = JSON.parse(readFileSync(shapesPath, 'utf8'))
if (!isShapesFile(file)) throw new Error('not the file of shapes')
export const europe = decodeShapes(file)

const outlines = europe.countries.map(({ code, path }) => ({ code, rings: outlinesOf(path) }))

/** Even and odd: a ray from the place crosses the outlines an odd number of times. @returns codes, null for unnamed land. */
export function countriesAt(lon: number, lat: number): (string | null)[] {
  const { x, y } = projectLonLat(lon, lat)
  return outlines.flatMap(({ code, rings }) => {
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
