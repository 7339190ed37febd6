import type { KeyboardEvent, ReactNode } from 'react'
import { memberKinds } from '#src/domain/member.ts'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import type { Level } from '#src/ui/map/classes.ts'
import { MapLegend } from '#src/ui/map/CountryMap.tsx'
import styles from './map.module.css'
import { legendClasses } from './map-measure.ts'
import type { MeasureModel } from './map-measure.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

/** The map is described by it. */
export const summaryId = 'map-summary'

const helpId = 'map-help'
/** The keys; what takes them is described by it. */
export const keysId = 'map-keys'

let askedFrom: Element | null = null

const help = () => {
  const found = document.getElementById(helpId)
  return found instanceof HTMLDetailsElement ? found : null
}

/** Opens the list of keys and goes there; Escape leads back. */
export function openHelp(): void {
  const details = help()
  if (!details) return
  askedFrom = document.activeElement
  details.open = true
  details.querySelector('summary')?.focus()
}

function closeHelp({ key }: KeyboardEvent): void {
  const details = help()
  if (key !== 'Escape' || !details?.open) return
  details.open = false
  if (askedFrom instanceof HTMLElement || askedFrom instanceof SVGElement) askedFrom.focus()
  askedFrom = null
}

/** What is on the map in words, what the colours and the symbols mean, and which keys there are. */
export function MapHelp({
  model,
  places,
  summary,
  ...choice
}: { model: MeasureModel; places: boolean; summary: string } & LegendChoice) {
  const t = useText()
  return (
    <div className={styles['keys']}>
      <p id={summaryId} className={styles['read']}>
        {summary}
      </p>
      <MapHelpLegend model={model} {...choice} />
      <div role="presentation" className={styles['help']} onKeyDown={closeHelp}>
        {places && <PlaceLegend isLive />}
        <details id={helpId}>
          <summary>{t('map.help.title')}</summary>
          <p id={keysId}>{t('map.help')}</p>
          <p>{t('map.help.wheel')}</p>
        </details>
      </div>
    </div>
  )
}

type LegendChoice = {
  /** What circles mean: `CircleLegend`. */
  circles: ReactNode
  /** The class that filters everything. */
  level?: Level | null
  onLevel?: (level: Level | null) => void
}

/** How to read the picture: one sentence, colours with their limits, sizes of circles. A class can be chosen, if wanted. */
export function MapHelpLegend({ model, circles, level = null, onLevel }: { model: MeasureModel } & LegendChoice) {
  const t = useText()
  const rich = useRichText()
  const texts = useMeasureTexts()
  const { measure } = model
  if (!model.isDrawn) return null
  return (
    <>
      <p className={styles['read']}>{texts.read(model)}</p>
      <MapLegend
        title={t(measure === 'members' ? 'map.legend' : `map.legend.${measure}`)}
        rows={legendClasses(model).map((row) => ({
          level: row.level,
          text: (
            <ClassText
              isPressed={row.level === level}
              onPress={onLevel && (() => onLevel(row.level === level ? null : row.level))}
            >
              {rich('map.legend.row', {
                range: texts.limits(measure, row),
                count: row.count,
                muted: (chunks) => <span className={styles['muted']}>{chunks}</span>,
              })}
            </ClassText>
          ),
        }))}
      />
      {circles}
    </>
  )
}

type ClassTextProps = { isPressed: boolean; onPress: (() => void) | undefined; children: ReactNode }

const ClassText = ({ isPressed, onPress, children }: ClassTextProps) =>
  onPress ? (
    <button type="button" className={styles['row']} aria-pressed={isPressed} onClick={onPress}>
      {children}
    </button>
  ) : (
    <span>{children}</span>
  )

/** What a place looks like. @param isLive Places that are close together are one button. */
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
