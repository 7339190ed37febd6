import { memberKinds } from '#src/domain/member.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './map.module.css'

/** Explains the symbols of places. @param isLive nearby places are combined into one button. */
export function PlaceLegend({ isLive = false }: { isLive?: boolean }) {
  const t = useText()
  return (
    <ul className={styles['symbols']} aria-label={t('map.legend.symbols')}>
      {memberKinds.map((kind) => (
        <li key={kind}>
          <span className={styles['key']} data-kind={kind} aria-hidden="true">
            <span className={styles['symbol']} />
          </span>
          {t(`map.kind.${kind}`)}
        </li>
      ))}
      <li>
        <span className={styles['key']} data-kind="city" data-sample="true" aria-hidden="true">
          <span className={styles['symbol']} />
        </span>
        {t('map.legend.sample')}
      </li>
      <li>
        <span className={styles['key']} aria-hidden="true">
          <span className={styles['small-country']} />
        </span>
        {t('map.legend.ring')}
      </li>
      {isLive && (
        <li>
          <span className={styles['key-cluster']} aria-hidden="true">
            7
          </span>
          {t('map.legend.cluster')}
        </li>
      )}
    </ul>
  )
}
