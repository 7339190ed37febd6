import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useState } from 'react'
import type { Spot } from '#src/ui/map/shapes.ts'
import type { Window } from '../model/clusters.ts'
import { mapScale } from '../map-scale.ts'

/** The drawn part of the map, in kilometres on the plane; `origin` is the point of pixel 0,0 of Leaflet's layers. */
export type MapView = { readonly zoom: number; readonly origin: Spot; readonly window: Window }

export const toLatLng = ({ x, y }: Spot): [number, number] => [-y, x]

/** While the map moves, draws this share of its size beyond each side, so that most moves render nothing new. */
const AHEAD = 0.25

const look = (map: LeafletMap, ahead = 0): MapView => {
  const bounds = map.getBounds().pad(ahead)
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

/** Whether a drawn view is still valid and covers the present one. */
const covers = (drawn: MapView, { zoom, origin, window: { left, top, right, bottom } }: MapView): boolean =>
  drawn.zoom === zoom &&
  drawn.origin.x === origin.x &&
  drawn.origin.y === origin.y &&
  inWindow({ x: left, y: top }, drawn.window) &&
  inWindow({ x: right, y: bottom }, drawn.window)

/** The visible part when the map rests, a larger one while it moves. */
export function useMapView(map: LeafletMap): MapView {
  const [view, setView] = useState(() => look(map))
  // Outside React: Leaflet moves by itself (drag, pinch, wheel) and reports it by events.
  useEffect(() => {
    let drawn = look(map)
    const draw = (next: MapView) => {
      drawn = next
      setView(next)
    }
    const handleMove = () => {
      if (!covers(drawn, look(map))) draw(look(map, AHEAD))
    }
    const handleRest = () => draw(look(map))
    map.on('move zoom', handleMove).on('moveend resize', handleRest)
    return () => void map.off('move zoom', handleMove).off('moveend resize', handleRest)
  }, [map])
  return view
}

export function useMapZoom(map: LeafletMap): number {
  const [zoom, setZoom] = useState(() => map.getZoom())
  // Outside React: Leaflet's zoom.
  useEffect(() => {
    const handleZoom = () => setZoom(map.getZoom())
    map.on('zoom zoomend', handleZoom)
    return () => void map.off('zoom zoomend', handleZoom)
  }, [map])
  return zoom
}

/** Reports the scale of the map to the legend. */
export function useTellScale(map: LeafletMap | null): void {
  // Outside React: Leaflet's zoom, at the end of a zoom only, since everything below the legend moves with it.
  useEffect(() => {
    if (!map) return undefined
    const tell = () => mapScale.set(2 ** map.getZoom())
    tell()
    map.on('zoomend', tell)
    return () => {
      map.off('zoomend', tell)
      mapScale.set(null)
    }
  }, [map])
}

/** Position of a spot among Leaflet's layers, in pixels. */
export const toLayer = ({ x, y }: Spot, { zoom, origin }: MapView): Spot => ({
  x: x * 2 ** zoom - origin.x,
  y: y * 2 ** zoom - origin.y,
})

export const inWindow = ({ x, y }: Spot, { left, right, top, bottom }: Window): boolean =>
  x >= left && x <= right && y >= top && y <= bottom
