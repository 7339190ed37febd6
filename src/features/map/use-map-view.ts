import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState } from 'react'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { Window } from './clusters.ts'

/** What the map shows now, in kilometres on the plane; `origin` is where Leaflet's layers have their pixel 0,0. */
export type MapView = { readonly zoom: number; readonly origin: Spot; readonly window: Window }

export const toLatLng = ({ x, y }: Spot): [number, number] => [-y, x]

const look = (map: LeafletMap): MapView => {
  const bounds = map.getBounds()
  const { x, y } = map.getPixelOrigin()
  return {
    zoom: map.getZoom(),
    origin: { x, y },
    window: {
      left: bounds.getWest(),
      right: bounds.getEast(),
      top: -bounds.getNorth(),
      bottom: -bounds.getSouth(),
    },
  }
}

export function useMapView(map: LeafletMap): MapView {
  const [view, setView] = useState(() => look(map))
  // Leaflet moves by itself (drag, pinch, wheel) and tells it by events.
  useEffect(() => {
    const read = () => setView(look(map))
    map.on('move zoom resize', read)
    return () => void map.off('move zoom resize', read)
  }, [map])
  return view
}

/** Where a spot stands among Leaflet's layers, in pixels. */
export const toLayer = ({ x, y }: Spot, { zoom, origin }: MapView): Spot => ({
  x: x * 2 ** zoom - origin.x,
  y: y * 2 ** zoom - origin.y,
})

export const inWindow = ({ x, y }: Spot, { left, right, top, bottom }: Window): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
