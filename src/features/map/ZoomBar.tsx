import type { Map as LeafletMap } from 'leaflet'
import { useText } from '#src/i18n/use-text.ts'
import { Icon } from '#src/ui/Icon.tsx'
import styles from './map.module.css'
import { useMapZoom } from './use-map-view.ts'
import { MAX_ZOOM, MIN_ZOOM } from './zoom-range.ts'

type Props = { map: LeafletMap; still: boolean; onWhole: () => void }

export function ZoomBar({ map, still, onWhole }: Props) {
  const t = useText()
  const zoom = useMapZoom(map)
  const atEnd = { in: zoom >= MAX_ZOOM - 0.01, out: zoom <= MIN_ZOOM + 0.01 }
  const by = (step: number) => void map.setZoom(map.getZoom() + step, { animate: !still })
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
    </div>
  )
}
