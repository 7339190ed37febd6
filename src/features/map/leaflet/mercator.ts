import { EARTH_RADIUS_KM, projectLonLat, unproject } from '#src/domain/geography.ts'
import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import { outlinesOf } from '#src/ui/map/outlines.ts'
import type { Box, Spot } from '#src/ui/map/shapes.ts'
import type { Ground } from '../model/ground.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../model/zoom-range.ts'

const TILE_PX = 256
/** The zoom at which one unit of the plane is one tile pixel. */
export const TILE_ZOOM = 7
const WORLD = TILE_PX * 2 ** TILE_ZOOM

const toMercator = (spot: Spot): Spot => {
  const { lon, lat } = unproject(spot)
  return {
    x: ((lon + 180) / 360) * WORLD,
    y: ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * WORLD,
  }
}

const fromMercator = ({ x, y }: Spot): Spot =>
  projectLonLat((x / WORLD) * 360 - 180, (Math.atan(Math.sinh((1 - (2 * y) / WORLD) * Math.PI)) * 180) / Math.PI)

/** How many zoom levels this plane needs more than the other one to show a kilometre at the same size. */
const zoomMore = (spot: Spot): number =>
  Math.log2(((2 * Math.PI * EARTH_RADIUS_KM) / WORLD) * Math.cos((unproject(spot).lat * Math.PI) / 180))

/** The edges of the box are curved on the other plane, so their middles are converted too. */
const toMercatorBox = ({ left, top, width, height }: Box): Box => {
  const steps = [0, 0.5, 1]
  const spots = steps.flatMap((x) => steps.map((y) => toMercator({ x: left + x * width, y: top + y * height })))
  const xs = spots.map(({ x }) => x)
  const ys = spots.map(({ y }) => y)
  const [west, north] = [Math.min(...xs), Math.min(...ys)]
  return { left: west, top: north, width: Math.max(...xs) - west, height: Math.max(...ys) - north }
}

const toMercatorPath = (path: string): string =>
  outlinesOf(path)
    .map((outline) => {
      const spots = outline.map(([x, y]) => toMercator({ x, y }))
      return `M${spots.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}`
    })
    .join('')

/** Web Mercator, the plane of common street tiles; pixel 0,0 is the same. */
export const mercator: Ground = {
  whole: toMercatorBox(wholeOfEurope),
  square: { middle: { x: WORLD / 2, y: WORLD / 2 }, side: WORLD },
  spot: toMercator,
  place: (place) => ({ ...toMercator(place), zoom: place.zoom + zoomMore(place) }),
  inUrl: ({ zoom, ...at }) => {
    const spot = fromMercator(at)
    return { ...spot, zoom: Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom - zoomMore(spot))) }
  },
  shapes: ({ box, countries, borders, dashed }) => ({
    box: toMercatorBox(box),
    countries: countries.map((country) => ({
      ...country,
      path: toMercatorPath(country.path),
      at: toMercator(country.at),
      box: toMercatorBox(country.box),
    })),
    borders: toMercatorPath(borders),
    dashed: toMercatorPath(dashed),
  }),
}
