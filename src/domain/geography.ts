/**
 * The map's projection: Lambert azimuthal equal area around 52° N 10° E, like ETRS89-LAEA, on the sphere. Areas can be
 * compared by eye; Web Mercator would draw Norway 5.5 times too large.
 */
export const projectionCentre = { lat: 52, lon: 10 } as const
export const EARTH_RADIUS_KM = 6371

/** A point on the projected plane, in kilometres from the centre: x to the east, y to the south, as on screens. */
export type PlanePoint = { readonly x: number; readonly y: number }

const radians = (degrees: number) => (degrees * Math.PI) / 180
const sinCentre = Math.sin(radians(projectionCentre.lat))
const cosCentre = Math.cos(radians(projectionCentre.lat))

/** Projects WGS84 degrees. The shapes in `public/shapes/europe.json` were projected with the same formula. */
export function projectLonLat(lon: number, lat: number): PlanePoint {
  const east = radians(lon - projectionCentre.lon)
  const sinLat = Math.sin(radians(lat))
  const cosLat = Math.cos(radians(lat))
  const scale = EARTH_RADIUS_KM * Math.sqrt(2 / (1 + sinCentre * sinLat + cosCentre * cosLat * Math.cos(east)))
  return {
    x: scale * cosLat * Math.sin(east),
    y: -scale * (cosCentre * sinLat - sinCentre * cosLat * Math.cos(east)),
  }
}

/** Inverse of `projectLonLat`, in WGS84 degrees; exact to a metre around Europe. */
export function unproject({ x, y }: PlanePoint): { lon: number; lat: number } {
  const distance = Math.hypot(x, y)
  if (distance === 0) return { lon: projectionCentre.lon, lat: projectionCentre.lat }
  const angle = 2 * Math.asin(Math.min(1, distance / (2 * EARTH_RADIUS_KM)))
  const sin = Math.sin(angle)
  const cos = Math.cos(angle)
  const east = Math.atan2(x * sin, distance * cosCentre * cos + y * sinCentre * sin)
  return {
    lon: projectionCentre.lon + (east * 180) / Math.PI,
    lat: (Math.asin(cos * sinCentre - (y * sin * cosCentre) / distance) * 180) / Math.PI,
  }
}
