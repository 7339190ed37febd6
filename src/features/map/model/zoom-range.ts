/** Zoom of Leaflet's `CRS.Simple`: 2^zoom pixels per kilometre. */
export const MAX_ZOOM = 2
export const MIN_ZOOM = -4
