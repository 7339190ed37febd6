import 'leaflet.markercluster'
import 'leaflet.markercluster/dist/MarkerCluster.css'
import 'leaflet.markercluster/dist/MarkerCluster.Default.css'
import L from 'leaflet'
import { MAX_ZOOM, MIN_ZOOM } from '#src/features/map/model/zoom-range.ts'
import { toLatLng } from '#src/features/map/leaflet/use-map-view.ts'
import { wholeOfEurope } from '#src/ui/map/CountryMap.tsx'
import type { Box, MapShapes } from '#src/ui/map/shapes.ts'
import type { Shown } from './ours.tsx'

const boundsOf = ({ left, top, width, height }: Box) =>
  L.latLngBounds(toLatLng({ x: left, y: top + height }), toLatLng({ x: left + width, y: top }))

/** The same land with the plugin as usually used: one marker with a title per member. */
export function showTheirs(element: HTMLElement, shapes: MapShapes): Shown {
  const map = L.map(element, {
    crs: L.CRS.Simple,
    minZoom: MIN_ZOOM,
    maxZoom: MAX_ZOOM,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
    attributionControl: false,
  }).fitBounds(boundsOf(wholeOfEurope))
  const { left, top, width, height } = shapes.box
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', `${left} ${top} ${width} ${height}`)
  for (const { path } of shapes.countries) {
    const land = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    land.setAttribute('d', path)
    land.setAttribute('fill', '#dde')
    svg.append(land)
  }
  L.svgOverlay(svg, boundsOf(shapes.box)).addTo(map)
  const group = L.markerClusterGroup({ animate: false, maxClusterRadius: 36 })
  return {
    add(members) {
      group.addLayers(
        members.map(({ member, at }) =>
          L.marker(toLatLng(at), { title: member.name, icon: L.divIcon({ iconSize: [14, 14] }) }),
        ),
      )
      map.addLayer(group)
    },
    zoomIn: () => void map.zoomIn(1),
    zoomOut: () => void map.zoomOut(1),
  }
}
