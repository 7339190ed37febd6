import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import type { Box, MapShapes, Spot } from '#src/ui/map/shapes.ts'
import type { Place } from './map-search.ts'

/** The plane of the map. Its unit is about a kilometre, so that zoom levels mean the same on both planes. */
export type Ground = {
  /** The initial area. */
  readonly whole: Box
  /** A square around everything, by its middle and side length. */
  readonly square: { readonly middle: Spot; readonly side: number }
  /** Converts from the plane of the shapes and of `projectLonLat`. */
  readonly spot: (spot: Spot) => Spot
  /** Converts a position of the URL, which is on the plane of the shapes, and its scale there. */
  readonly place: (place: Place) => Place
  /** Inverse of `place`. */
  readonly inUrl: (place: Place) => Place
  readonly shapes: (shapes: MapShapes) => MapShapes
}

const asItIs = <Thing>(thing: Thing): Thing => thing

/** The equal-area plane, on which areas can be compared by eye. */
export const equalArea: Ground = {
  whole: wholeOfEurope,
  square: { middle: { x: 0, y: 0 }, side: 8192 },
  spot: asItIs,
  place: asItIs,
  inUrl: asItIs,
  shapes: asItIs,
}
