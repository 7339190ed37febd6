import { useSyncExternalStore } from 'react'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import type { MapFrameHandle } from './leaflet/LeafletFrame.tsx'
import { mapScale } from './map-scale.ts'
import styles from './map.module.css'
import { MAX_ZOOM, MIN_ZOOM } from './model/zoom-range.ts'

/** Step of a move, as part of the map's size. */
const STEP = 0.4
const moves = [
  { to: 'west', icon: 'arrow-left', by: { x: -STEP, y: 0 } },
  { to: 'north', icon: 'sort-up', by: { x: 0, y: -STEP } },
  { to: 'south', icon: 'sort-down', by: { x: 0, y: STEP } },
  { to: 'east', icon: 'arrow-right', by: { x: STEP, y: 0 } },
] as const

type Props = {
  /** Runs at once, or once the live map has loaded. */
  act: (step: (frame: MapFrameHandle) => void) => void
}

/** Buttons for all moves and zooms, so that no dragging, pinching or wheel is needed. */
export function ZoomBar({ act }: Props) {
  const t = useText()
  const zoom = Math.log2(useSyncExternalStore(mapScale.subscribe, mapScale.get) ?? NaN)
  const atEnd = { in: zoom >= MAX_ZOOM - 0.01, out: zoom <= MIN_ZOOM + 0.01 }
  const by = (step: number) => act((frame) => frame.zoomBy(step))
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
      <button type="button" className={styles['whole']} onClick={() => act((frame) => frame.showWhole())}>
        {t('map.zoom.whole')}
      </button>
      <div className={styles['move']} role="group" aria-label={t('map.move')}>
        {moves.map((move) => (
          <button
            key={move.to}
            type="button"
            aria-label={t(`map.move.${move.to}`)}
            onClick={() => act((frame) => frame.move(move.by))}
          >
            <Icon name={move.icon} />
          </button>
        ))}
      </div>
    </div>
  )
}
