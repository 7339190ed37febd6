import type { Map as LeafletMap } from 'leaflet'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './map.module.css'
import { useMapZoom } from './use-map-view.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom-range.ts'

/** Steps of the view, as parts of its size. */
const moves = [
  { to: 'west', icon: 'arrow-left', x: -1, y: 0 },
  { to: 'north', icon: 'sort-up', x: 0, y: -1 },
  { to: 'south', icon: 'sort-down', x: 0, y: 1 },
  { to: 'east', icon: 'arrow-right', x: 1, y: 0 },
] as const
const STEP = 0.4

type Props = { map: LeafletMap; still: boolean; onWhole: () => void }

/** Everything that can be done to the view by a press alone, without dragging, pinching or a wheel. */
export function ZoomBar({ map, still, onWhole }: Props) {
  const t = useText()
  const zoom = useMapZoom(map)
  const atEnd = { in: zoom >= MAX_ZOOM - 0.01, out: zoom <= MIN_ZOOM + 0.01 }
  const by = (step: number) => void map.setZoom(map.getZoom() + step, { animate: !still })
  const move = ({ x, y }: { x: number; y: number }) => {
    const size = map.getSize().multiplyBy(STEP)
    map.panBy([x * size.x, y * size.y], { animate: !still })
  }
  return (
    <div className={styles['zoom']} role="group" aria-label={t('map.zoom')}>
      <button type="button" aria-label={t('map.zoom.in')} aria-disabled={atEnd.in} onClick={() => !atEnd.in && by(1)}>
        <Icon name="plus" />
      </button>
      <button
        type="button"
        aria-label={t('map.zoom.out')}
        aria-disabled={atEnd.out}
        onClick={() => !atEnd.out && by(-1)}
      >
        <Icon name="minus" />
      </button>
      <button type="button" className={styles['whole']} onClick={onWhole}>
        {t('map.zoom.whole')}
      </button>
      <div className={styles['move']} role="group" aria-label={t('map.move')}>
        {moves.map(({ to, icon, ...step }) => (
          <button key={to} type="button" aria-label={t(`map.move.${to}`)} onClick={() => move(step)}>
            <Icon name={icon} />
          </button>
        ))}
      </div>
    </div>
  )
}
