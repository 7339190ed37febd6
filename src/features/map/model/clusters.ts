import Supercluster from 'supercluster'
import type { Spot } from '#src/ui/map/shapes.ts'
import { equalArea } from './ground.ts'
import type { Ground } from './ground.ts'
import type { PlacedMember } from './map-model.ts'
import { MAX_ZOOM } from './zoom-range.ts'

/**
 * Combines overlapping members into one button. supercluster uses Web Mercator; the ground is mapped to its unit
 * square, so that distances are ours. That square has 512 pixels at its zoom 0, so zoom z of Leaflet's `CRS.Simple`
 * (2^z pixels per unit) is supercluster's zoom z + 4 on a ground of 8192 units.
 */
const TILE = 512
/** Minimum distance in pixels between two separate buttons. */
const RADIUS = 36

export type Single = {
  readonly kind: 'member'
  readonly key: string
  readonly at: Spot
  readonly member: PlacedMember['member']
}
export type Cluster = {
  readonly kind: 'cluster'
  readonly key: string
  readonly at: Spot
  readonly id: number
  readonly count: number
  /** Members per country code, most first. */
  readonly countries: readonly (readonly [string, number])[]
}
export type MapItem = Single | Cluster
export type Window = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number }

/** Converts between the ground and the degrees that supercluster expects. */
const degreesOf = ({ middle, side }: Ground['square']) => ({
  toLonLat: ({ x, y }: Spot): [number, number] => [
    ((x - middle.x) / side) * 360,
    (360 * Math.atan(Math.exp((-2 * Math.PI * (y - middle.y)) / side))) / Math.PI - 90,
  ],
  fromLonLat: ([lon = 0, lat = 0]: readonly number[]): Spot => {
    const sin = Math.sin((lat * Math.PI) / 180)
    return {
      x: middle.x + (lon / 360) * side,
      y: middle.y - (side * Math.log((1 + sin) / (1 - sin))) / (4 * Math.PI),
    }
  },
})

/**
 * Members per country code. A flat object, so that supercluster's shallow copy is complete: 50,000 take half the time.
 */
type Sums = Record<string, number>
/** Properties that supercluster adds to a cluster; none is a country code. */
const ownProperties = new Set(['cluster', 'cluster_id', 'point_count', 'point_count_abbreviated'])

export interface ClusterIndex {
  inView(window: Window, zoom: number): MapItem[]
  /** The zoom at which the cluster splits; null if it cannot be split on this map. */
  partsAt(cluster: Cluster): number | null
  members(cluster: Cluster): PlacedMember['member'][]
  /** The cluster that contains a member at maximum zoom; null if the member is alone then. */
  holding(placed: PlacedMember): Cluster | null
}

/** @param ground the plane of the members' positions. */
export function clusterIndex(members: readonly PlacedMember[], ground: Ground = equalArea): ClusterIndex {
  const { toLonLat, fromLonLat } = degreesOf(ground.square)
  const zoomShift = Math.log2(ground.square.side / TILE)
  const index = new Supercluster<PlacedMember, Sums>({
    radius: RADIUS,
    extent: TILE,
    minZoom: 0,
    // Larger leaves: less sorting for many members, and queries are no slower.
    nodeSize: 256,
    maxZoom: MAX_ZOOM + zoomShift,
    map: ({ member }) => ({ [member.country]: 1 }),
    reduce: (sums, next) => {
      for (const code in next) sums[code] = (sums[code] ?? 0) + (next[code] ?? 0)
    },
  })
  index.load(
    members.map((placed) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: toLonLat(placed.at) },
      properties: placed,
    })),
  )

  const clusters: ClusterIndex = {
    inView: ({ left, top, right, bottom }, zoom) => {
      const [west, south] = toLonLat({ x: left, y: bottom })
      const [east, north] = toLonLat({ x: right, y: top })
      const level = Math.floor(zoom + zoomShift + 1e-9)
      return index.getClusters([west, south, east, north], level).map((found): MapItem => {
        const { properties, geometry } = found
        if ('cluster' in properties) {
          return {
            kind: 'cluster',
            key: `cluster-${properties.cluster_id}`,
            id: properties.cluster_id,
            at: fromLonLat(geometry.coordinates),
            count: properties.point_count,
            countries: Object.entries<number>(properties)
              .filter(([key]) => !ownProperties.has(key))
              .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
          }
        }
        const { member, at } = properties
        return { kind: 'member', key: member.id, member, at }
      })
    },
    partsAt: ({ id }) => {
      const zoom = index.getClusterExpansionZoom(id) - zoomShift
      return zoom > MAX_ZOOM ? null : zoom
    },
    members: ({ id }) => index.getLeaves(id, Infinity).map(({ properties }) => properties.member),
    holding: ({ at: { x, y }, member }) => {
      const near = RADIUS / 2 ** MAX_ZOOM
      const around = { left: x - near, right: x + near, top: y - near, bottom: y + near }
      return (
        clusters
          .inView(around, MAX_ZOOM)
          .filter((item) => item.kind === 'cluster')
          .find((item) => clusters.members(item).some(({ id }) => id === member.id)) ?? null
      )
    },
  }
  return clusters
}
