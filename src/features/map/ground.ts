import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import type { Box, MapShapes, Spot } from '#src/ui/map/shapes.ts'

/** The plane that the map is drawn on. Its unit is about a kilometre, so that zooms mean the same on both. */
export type Ground = {
  /** What is shown at first. */
  readonly whole: Box
  /** A square that holds everything, with its middle and the length of its sides. */
  readonly square: { readonly middle: Spot; readonly side: number }
  /** From the plane of the shapes and of `projectLonLat`. */
  readonly spot: (spot: Spot) => Spot
  readonly shapes: (shapes: MapShapes) => MapShapes
}

const asItIs = <Thing>(thing: Thing): Thing => thing

/** Areas can be compared by eye. */
export const equalArea: Ground = {
  whole: wholeOfEurope,
  square: { middle: { x: 0, y: 0 }, side: 8192 },
  spot: asItIs,
  shapes: asItIs,
}
