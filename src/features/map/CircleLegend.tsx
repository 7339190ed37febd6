import { useSyncExternalStore } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { SymbolSwatch } from '#src/ui/map/CountrySymbols.tsx'
import type { Box } from '#src/ui/map/shapes.ts'
import { usePrinting } from '#src/ui/use-printing.ts'
import styles from './map.module.css'
import { isRatio, legendTotals, radiusKm, ringsOf } from './model/map-measure.ts'
import type { MeasureModel } from './model/map-measure.ts'
import { mapScale } from './map-scale.ts'

/** Circles wider than this, or than this share of a picture, are left out. */
const ROOM_PX = 104
const ROOM_SHARE = 0.25

/**
 * Size in a picture that shows all of `view` in a frame as wide as the legend and `--picture-height` high, with a
 * border of one pixel. In CSS, so that it is also right on paper and before any script can measure.
 */
const inPicture = (km: number, { width, height }: Box) =>
  `calc(${km} * min((100cqw - 2px) / ${width}, (var(--picture-height) - 2px) / ${height}))`

/**
 * Explains the circles, if there are any.
 *
 * @param view the area of the picture that replaces the live map: before it loads, on paper, and in embedded maps.
 */
export const CircleLegend = ({ model, view }: { model: MeasureModel; view: Box }) => (
  <>
    <Rings model={model} />
    {!isRatio(model.measure) && <Sizes measure={model.measure} view={view} />}
  </>
)

/** The circles of an estimate, one row for each kind in use. */
function Rings({ model }: { model: MeasureModel }) {
  const t = useText()
  const rings = ringsOf(model)
  if (rings.length === 0) return null
  return (
    <ul className={styles['symbols']} aria-label={t('map.legend.rings')}>
      {rings.map((ring) => (
        <li key={ring}>
          <SymbolSwatch of={ring} />
          {t(`map.legend.${ring}`)}
        </li>
      ))}
    </ul>
  )
}
/** Values of circles, drawn at the present scale of the map. */
function Sizes({ measure, view }: { measure: 'members' | 'estimate'; view: Box }) {
  const t = useText()
  const { number } = useFormats()
  const live = useSyncExternalStore(mapScale.subscribe, mapScale.get)
  const isPrinting = usePrinting()
  const scale = isPrinting ? null : live
  const rows = legendTotals[measure]
    .map((total) => ({ total, km: 2 * radiusKm(measure, total) }))
    .filter(({ km }) => (scale === null ? km <= view.width * ROOM_SHARE : km * scale <= ROOM_PX))
  if (rows.length === 0) return null
  return (
    <ul className={styles['sizes']} aria-label={t('map.legend.sizes')}>
      {rows.map(({ total, km }) => {
        const size = scale === null ? inPicture(km, view) : `${km * scale}px`
        return (
          <li key={total}>
            <svg viewBox="-1 -1 2 2" style={{ width: size, height: size }} aria-hidden="true">
              <circle r="1" />
            </svg>
            {number(total)}
          </li>
        )
      })}
    </ul>
  )
}
