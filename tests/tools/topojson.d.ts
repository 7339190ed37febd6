/** The parts of two untyped packages that the shapes script uses. */
declare module 'topojson-server' {
  import type { FeatureCollection, Geometry } from 'geojson'
  import type { Topology } from 'topojson-specification'
  export function topology<P>(objects: Record<string, FeatureCollection<Geometry, P>>, quantization?: number): Topology
}

declare module 'topojson-simplify' {
  import type { Topology } from 'topojson-specification'
  export function presimplify(topology: Topology): Topology
  export function quantile(topology: Topology, p: number): number
  export function simplify(topology: Topology, minWeight: number): Topology
}
