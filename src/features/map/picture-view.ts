/** The area of a static picture that replaces the live map. */
import type { Box, MapShapes } from '#src/ui/map/shapes.ts'
import { around } from '#src/ui/map/shapes.ts'
import type { Place } from './model/map-search.ts'

/** Box of the chosen country if it has a shape, else the whole. */
export const focusOf = (shapes: MapShapes | undefined, country: string | null, whole: Box): Box =>
  shapes?.countries.find(({ code }) => code !== null && code === country)?.box ?? whole

/** As close as the live map zooms to a country by itself. */
const COUNTRY_KM = 1600

/** A country with its neighbours; the whole is unchanged. */
export const pictureView = (focus: Box, whole: Box): Box => (focus === whole ? focus : around(focus, COUNTRY_KM))

/** The frame size that `embedCode` offers. */
const FRAME = { width: 800, height: 600 }

/** About the area that such a frame shows for a moved live map; never more than the whole. */
export function placeView({ x, y, zoom }: Place, whole: Box): Box {
  const width = Math.min(FRAME.width / 2 ** zoom, whole.width)
  const height = (width / FRAME.width) * FRAME.height
  return { left: x - width / 2, top: y - height / 2, width, height }
}
