import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import mapStyles from '#src/ui/map/map.module.css'
import type { Box } from '#src/ui/map/shapes.ts'
import type { ClusterIndex, MapItem } from './model/clusters.ts'
import { mapScale } from './map-scale.ts'
import styles from './map.module.css'

/** Attributes of an item: a shape per kind, hollow for samples; for clusters, the size. */
export const lookOf = (item: MapItem) =>
  item.kind === 'member'
    ? { className: styles['member'], 'data-kind': item.member.kind, 'data-sample': item.member.sample || undefined }
    : {
        className: styles['cluster'],
        'data-size': item.count > 19 ? 'large' : item.count > 6 ? 'medium' : 'small',
      }

export const Sign = ({ of }: { of: MapItem }) =>
  of.kind === 'member' ? <span className={styles['symbol']} /> : of.count

/** Padding around the picture, as in the live map. */
const EDGE_PX = 8

/**
 * Participants on the static picture, exactly as on the live map, so that nothing changes when it loads. The list names
 * them.
 *
 * @param view the area that is fully visible, in the middle of the picture.
 */
export function StillPlaces({ index, view }: { index: ClusterIndex; view: Box }) {
  const layer = useRef<HTMLDivElement>(null)
  const [size, setSize] = useState({ width: 0, height: 0 })
  // Outside React: the layout.
  useLayoutEffect(() => {
    const element = layer.current
    if (!element) return undefined
    const measure = () => setSize({ width: element.clientWidth, height: element.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  const room = { width: size.width - 2 * EDGE_PX, height: size.height - 2 * EDGE_PX }
  const scale = Math.min(room.width / view.width, room.height / view.height)
  const isDrawn = scale > 0
  // Tells the scale to the legend, which is elsewhere.
  useEffect(() => {
    if (!isDrawn) return undefined
    mapScale.set(scale)
    return () => mapScale.set(null)
  }, [scale, isDrawn])

  const left = view.left + view.width / 2 - size.width / 2 / scale
  const top = view.top + view.height / 2 - size.height / 2 / scale
  const window = { left, top, right: left + size.width / scale, bottom: top + size.height / scale }
  return (
    <div ref={layer} className={`${mapStyles['palette']} ${styles['still-places']}`} aria-hidden="true">
      {isDrawn &&
        index.inView(window, Math.log2(scale)).map((item) => (
          <span
            key={item.key}
            {...lookOf(item)}
            style={{ left: (item.at.x - left) * scale, top: (item.at.y - top) * scale }}
          >
            <Sign of={item} />
          </span>
        ))}
    </div>
  )
}
