import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useEffectEvent } from 'react'
import { useLeaving } from '#src/ui/use-leaving.ts'
import type { Place } from '../model/map-search.ts'

/** A wheel moves the map many times a second. */
const REST_MS = 300

/** Calls `onRest` with the position once the map has moved and rests, unless a navigation is pending. */
export function useRest(map: LeafletMap | null, onRest: (place: Place) => void): void {
  const leaving = useLeaving()
  const tell = useEffectEvent((place: Place) => leaving || onRest(place))
  // Outside React: Leaflet moves by itself and reports it by events.
  useEffect(() => {
    if (!map) return undefined
    let waiting: number | undefined
    const handleEnd = () => {
      clearTimeout(waiting)
      waiting = window.setTimeout(() => {
        const { lat, lng } = map.getCenter()
        tell({ x: lng, y: -lat, zoom: map.getZoom() })
      }, REST_MS)
    }
    map.on('moveend', handleEnd)
    return () => {
      clearTimeout(waiting)
      map.off('moveend', handleEnd)
    }
  }, [map])
}
