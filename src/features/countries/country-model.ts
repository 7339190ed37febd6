import { joinedKey } from '#src/domain/joined-key.ts'
import { hasOnlyApplied } from '#src/domain/member.ts'
import type { Member } from '#src/domain/member.ts'
import type { CountryCode } from '#src/domain/values.ts'
import { projectLonLat } from '#src/domain/geography.ts'
import { outlinesOf } from '#src/ui/map/outlines.ts'
import type { Box, MapShapes, Spot } from '#src/ui/map/shapes.ts'

/** Two outlines must share this many points to count as a border. */
const SHARED_POINTS = 2

/** Whether a point is inside a shape (even-odd rule). */
function contains(path: string, { x, y }: Spot): boolean {
  let inside = false
  for (const outline of outlinesOf(path)) {
    let [ax, ay] = outline.at(-1) ?? [0, 0]
    for (const [bx, by] of outline) {
      if (by > y !== ay > y && x < ((ax - bx) * (y - by)) / (ay - by) + bx) inside = !inside
      ;[ax, ay] = [bx, by]
    }
  }
  return inside
}

const pointsOf = (path: string): Set<string> => new Set(outlinesOf(path).flat().map(String))

/**
 * Countries with a land border, among those with a name on our map. Neighbouring outlines share points, since both are
 * made from the same lines; a small country may also lie inside a large one.
 */
export function landNeighbours({ countries }: Pick<MapShapes, 'countries'>, code: CountryCode): CountryCode[] {
  const own = countries.find((shape) => shape.code === code)
  if (!own) return []
  const points = pointsOf(own.path)
  return countries.flatMap((shape) => {
    if (shape.code === null || shape.code === code) return []
    const shared = [...pointsOf(shape.path)].filter((point) => points.has(point)).length
    const enclave = (shape.ring && contains(own.path, shape.at)) || (own.ring && contains(shape.path, own.at))
    return shared >= SHARED_POINTS || enclave ? [shape.code] : []
  })
}

/** Members of a country: real ones in order of joining, as far as known; invented ones last. */
export const membersOf = (
  members: readonly Member[],
  code: CountryCode,
  compare: (a: string, b: string) => number,
): Member[] =>
  members
    .filter(({ country }) => country === code)
    .toSorted(
      (a, b) =>
        Number(a.sample) - Number(b.sample) ||
        (joinedKey(a) ?? '9').localeCompare(joinedKey(b) ?? '9') ||
        compare(a.name, b.name),
    )

/** Members with a documented date of joining, in that order; having applied is not having joined. */
export const documentedAccessions = (members: readonly Member[]): Member[] =>
  members.filter((member) => joinedKey(member) !== null && !hasOnlyApplied(member))

/** Position of a member on the plane of the map; null without coordinates. */
export const spotOf = ({ coordinates }: Pick<Member, 'coordinates'>) =>
  coordinates && projectLonLat(coordinates.lon, coordinates.lat)

/** The box around a country and its members: a distant island is included only if it has a member. */
export function boxWith(box: Box, members: readonly Pick<Member, 'coordinates'>[]): Box {
  const spots = members.flatMap((member) => spotOf(member) ?? [])
  const left = Math.min(box.left, ...spots.map(({ x }) => x))
  const top = Math.min(box.top, ...spots.map(({ y }) => y))
  const right = Math.max(box.left + box.width, ...spots.map(({ x }) => x))
  const bottom = Math.max(box.top + box.height, ...spots.map(({ y }) => y))
  return { left, top, width: right - left, height: bottom - top }
}
