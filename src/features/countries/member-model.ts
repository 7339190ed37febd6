import { EARTH_RADIUS_KM } from '#src/domain/geography.ts'
import type { Member } from '#src/domain/member.ts'

const radians = (degrees: number) => (degrees * Math.PI) / 180

type Coordinates = NonNullable<Member['coordinates']>

/** Great-circle distance on the sphere. */
export function distanceKm(a: Coordinates, b: Coordinates): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2
  const chord = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)))
}

export type Near = { readonly member: Member; readonly km: number }

/** The participants nearest to a member, nearest first, without the member itself and those without coordinates. */
export function nearest(own: Member, members: readonly Member[], most: number): Near[] {
  const { coordinates } = own
  if (!coordinates) return []
  return members
    .flatMap((member) =>
      member.id !== own.id && member.coordinates ? [{ member, km: distanceKm(coordinates, member.coordinates) }] : [],
    )
    .toSorted((a, b) => a.km - b.km)
    .slice(0, most)
}
