import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** The code that clusters places and draws them on the static map. */
export const loadPlaces = loadOnce(async () => {
  const [{ clusterIndex }, { StillPlaces }] = await Promise.all([
    import('./model/clusters.ts'),
    import('./StillPlaces.tsx'),
  ])
  return { clusterIndex, StillPlaces }
})
export type PlacesCode = Awaited<ReturnType<typeof loadPlaces>>

/** Leaflet's map, loaded when somebody starts to use it: list and picture work without it. */
export const loadFrame = loadOnce(async () => {
  const [{ LeafletFrame }, places] = await Promise.all([import('./leaflet/LeafletFrame.tsx'), loadPlaces()])
  return { LeafletFrame, places }
})
export type FrameCode = Awaited<ReturnType<typeof loadFrame>>

/** The part below the map, with its texts. */
export const loadBelow = withArea(
  ['map-later', 'view'],
  loadOnce(() => import('./MapBelow.tsx')),
)

/** The time slider: below the map and rarely used first. */
export const loadTime = withArea(
  'map-later',
  loadOnce(() => import('./TimeSlider.tsx')),
)

/** Legends of circles and places, read after the map. */
export const loadLegends = loadOnce(async () => {
  const [{ CircleLegend }, { PlaceLegend }] = await Promise.all([
    import('./CircleLegend.tsx'),
    import('./PlaceLegend.tsx'),
  ])
  return { CircleLegend, PlaceLegend }
})

/** The street map and its plane: rarely used. */
export const loadStreets = loadOnce(async () => {
  const [{ StreetTiles }, { mercator }] = await Promise.all([
    import('./leaflet/StreetTiles.tsx'),
    import('./leaflet/mercator.ts'),
  ])
  return { StreetTiles, mercator }
})
export type StreetCode = Awaited<ReturnType<typeof loadStreets>>

/** The code that makes files of the view, with its texts. */
export const loadFiles = withArea(
  'files',
  loadOnce(() => import('./share/save-map-file.ts')),
)
