import { GridLayer, TileLayer } from 'leaflet'
import type { Map as LeafletMap } from 'leaflet'
import { useEffect, useRef } from 'react'
import type { Tiles } from '#src/backend/config.ts'
import { TILE_ZOOM } from './mercator.ts'
import { MAX_ZOOM, MIN_ZOOM } from '../model/zoom-range.ts'

/** Leaflet's private method for dropping a tile, missing in its types. */
const REMOVE = '_removeTile'

/** Leaflet replaces a dropped tile by a `data:` image, which the Content-Security-Policy forbids. */
const QuietTiles = TileLayer.extend({
  _abortLoading: () => undefined,
  [REMOVE]: Reflect.get(GridLayer.prototype, REMOVE) as unknown,
}) as unknown as typeof TileLayer

type Props = { map: LeafletMap; tiles: Tiles; onPictures: (told: 'there' | 'pictures') => void }

/** The street map under the countries. */
export function StreetTiles({ map, tiles: { url }, onPictures }: Props) {
  const tell = useRef(onPictures)
  useEffect(() => {
    tell.current = onPictures
  })
  useEffect(() => {
    const layer = new QuietTiles(url, {
      zoomOffset: TILE_ZOOM,
      // The whole of Europe may need a slightly lower zoom than visitors can choose.
      minZoom: MIN_ZOOM - 1,
      maxZoom: MAX_ZOOM,
    })
    layer
      .on('tileerror', () => tell.current('pictures'))
      .on('load', () => tell.current('there'))
      .addTo(map)
    return () => void layer.remove()
  }, [map, url])
  return null
}
