import { memberKinds } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import type { ClassRange } from '#src/ui/map/classes.ts'
import { MapLegend, rangeText } from '#src/ui/map/CountryMap.tsx'
import styles from './map.module.css'

/** What the colours and the symbols mean, and which keys there are. */
export function MapHelp({ ranges }: { ranges: readonly ClassRange[] }) {
  const t = useText()
  const rich = useRichText()
  const { number } = useFormats()
  return (
    <div className={styles['keys']}>
      <MapLegend
        title={t('map.legend')}
        rows={ranges.map((row) => ({
          level: row.level,
          text: (
            <span>
              {rich('map.legend.row', {
                range: row.level === 0 ? t('map.legend.zero') : rangeText(row, number),
                count: row.count,
                muted: (chunks) => <span className={styles['muted']}>{chunks}</span>,
              })}
            </span>
          ),
        }))}
      />
      <div className={styles['help']}>
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
          <li>
            <span className={styles['key-cluster']} aria-hidden="true">
              7
            </span>
            {t('map.legend.cluster')}
          </li>
        </ul>
        <details>
          <summary>{t('map.help.title')}</summary>
          <p>{t('map.help')}</p>
          <p>{t('map.help.wheel')}</p>
        </details>
      </div>
    </div>
  )
}
