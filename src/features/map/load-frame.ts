import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** What puts together those who would cover each other, and draws them on the map as it stands. */
export const loadPlaces = loadOnce(async () => {
  const [{ clusterIndex }, { StillPlaces }] = await Promise.all([import('./clusters.ts'), import('./StillPlaces.tsx')])
  return { clusterIndex, StillPlaces }
})
export type PlacesCode = Awaited<ReturnType<typeof loadPlaces>>

/** Leaflet's map, for whoever means to work with it: the list and the picture stand without it. */
export const loadFrame = loadOnce(async () => {
  const [{ LeafletFrame }, places] = await Promise.all([import('./LeafletFrame.tsx'), loadPlaces()])
  return { LeafletFrame, places }
})
export type FrameCode = Awaited<ReturnType<typeof loadFrame>>

/** What stands below the map, with its texts. */
export const loadBelow = withArea(
  ['map-later', 'view'],
  loadOnce(() => import('./MapBelow.tsx')),
)

/** What goes through the documented dates: below the map, and seldom the first thing that somebody wants. */
export const loadTime = withArea(
  'map-later',
  loadOnce(() => import('./TimeSlider.tsx')),
)

/** What circles and places on the map mean: read after it. */
export const loadLegends = loadOnce(async () => {
  const [{ CircleLegend }, { PlaceLegend }] = await Promise.all([
    import('./CircleLegend.tsx'),
    import('./PlaceLegend.tsx'),
  ])
  return { CircleLegend, PlaceLegend }
})

/** A street map, and the plane that it is drawn on: seldom wanted. */
export const loadStreets = loadOnce(async () => {
  const [{ StreetTiles }, { mercator }] = await Promise.all([import('./StreetTiles.tsx'), import('./mercator.ts')])
  return { StreetTiles, mercator }
})
export type StreetCode = Awaited<ReturnType<typeof loadStreets>>

/** What makes files of the view, with what they say of themselves. */
export const loadFiles = withArea(
  'files',
  loadOnce(() => import('./save-map-file.ts')),
)
