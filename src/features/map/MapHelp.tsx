import type { KeyboardEvent, ReactNode } from 'react'
import { useRichText, useText } from '#src/i18n/use-text.ts'
import type { Level } from '#src/ui/map/classes.ts'
import { MapLegend } from '#src/ui/map/CountryMap.tsx'
import styles from './map.module.css'
import { legendClasses } from './model/map-measure.ts'
import type { ChosenClass, MeasureModel } from './model/map-measure.ts'
import { useMeasureTexts } from './use-measure-texts.ts'

/** Id of the text that describes the map. */
export const summaryId = 'map-summary'

const helpId = 'map-help'
/** Id of the list of keys, which describes controls that use them. */
export const keysId = 'map-keys'

let askedFrom: Element | null = null

const help = () => {
  const found = document.getElementById(helpId)
  return found instanceof HTMLDetailsElement ? found : null
}

/** Opens the list of keys and focuses it; Escape returns. */
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

/** The content of the map in words, the meaning of colours and symbols, and the keys. */
export function MapHelp({
  model,
  symbols,
  summary,
  ...choice
}: {
  model: MeasureModel
  /** Legend of the places: `PlaceLegend`. */
  symbols: ReactNode
  summary: string
} & LegendChoice) {
  const t = useText()
  return (
    <div className={styles['keys']}>
      <p id={summaryId} className={styles['read']}>
        {summary}
      </p>
      <MapHelpLegend model={model} {...choice} />
      <div role="presentation" className={styles['help']} onKeyDown={closeHelp}>
        {symbols}
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
  /** Legend of the circles: `CircleLegend`. */
  circles: ReactNode
  /** The class used as filter. */
  level?: Level | null
  inClass?: ChosenClass | null
  /** Whether other filters leave fewer participants than the class is made of. */
  isFiltered?: boolean
  onLevel?: (level: Level | null) => void
}

/**
 * How to read the picture: one sentence, colours with their limits, sizes of circles. Classes are selectable if
 * `onLevel` is given.
 */
export function MapHelpLegend({
  model,
  circles,
  level = null,
  inClass = null,
  isFiltered = false,
  onLevel,
}: { model: MeasureModel } & LegendChoice) {
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
        rows={legendClasses(inClass?.model ?? model).map((row) => ({
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
      {inClass && isFiltered && <p className={styles['read']}>{t('map.class.ofAll')}</p>}
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
