/** What a picture of the map shows: one that cannot be moved, in place of the live map. */
import type { Box, MapShapes } from '#src/ui/map/shapes.ts'
import { around } from '#src/ui/map/shapes.ts'
import type { Place } from './map-search.ts'

/** The chosen country, if there is one and it has a shape, else the whole. */
export const focusOf = (shapes: MapShapes | undefined, country: string | null, whole: Box): Box =>
  shapes?.countries.find(({ code }) => code !== null && code === country)?.box ?? whole

/** As near as the live map comes to a country by itself. */
const COUNTRY_KM = 1600

/** A country with its neighbours; the whole as it is. */
export const pictureView = (focus: Box, whole: Box): Box => (focus === whole ? focus : around(focus, COUNTRY_KM))

/** The frame that `embedCode` offers. */
const FRAME = { width: 800, height: 600 }

/** About what such a frame shows where somebody has moved the live map to; never more than the whole. */
export function placeView({ x, y, zoom }: Place, whole: Box): Box {
  const width = Math.min(FRAME.width / 2 ** zoom, whole.width)
  const height = (width / FRAME.width) * FRAME.height
  return { left: x - width / 2, top: y - height / 2, width, height }
}
