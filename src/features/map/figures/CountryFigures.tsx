import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './figures.module.css'
import { FiguresTable } from './FiguresTable.tsx'
import { HotButton } from '../HotButton.tsx'
import mapStyles from '../map.module.css'
import { SourceText } from '#src/ui/SourceText.tsx'
import type { ChosenClass, CountryRow, MeasureModel } from '../model/map-measure.ts'
import type { Rank } from '../model/map-search.ts'
import { useMeasureTexts } from '../use-measure-texts.ts'

type Props = {
  model: MeasureModel
  /** Shows only countries of this class of the legend. */
  inClass: ChosenClass | null
  selected: string | null
  rank: Rank
  onRank: (rank: Rank) => void
  onSelect: (country: string) => void
}

/**
 * The map's figures as tables: a bar and a row per country, ranked; one table per edition, since editions cannot be
 * compared.
 */
export function CountryFigures({ model, inClass, selected, rank, onRank, onSelect }: Props) {
  const t = useText()
  const { country, localised, sortBy, colon } = useFormats()
  const texts = useMeasureTexts()
  const { measure } = model
  const isShown = ({ code }: CountryRow) => inClass?.has(code) ?? true
  const ranked = model.ranked.map((rows) => rows.filter(isShown))
  const unknown = model.unknown.filter(isShown)
  const shown = ranked.map((rows) => (measure === 'estimate' ? rows : rows.filter(({ value }) => value !== 0)))
  const none = measure === 'estimate' ? [] : ranked.flat().filter(({ value }) => value === 0)
  const names = (rows: readonly CountryRow[]) => (
    <ul className={mapStyles['inline']}>
      {sortBy(rows, ({ code }) => country(code)).map(({ code }) => (
        <li key={code}>
          <HotButton of={{ country: code, member: null }} isChosen={code === selected} onChoose={() => onSelect(code)}>
            {country(code)}
          </HotButton>
        </li>
      ))}
    </ul>
  )
  const reasons = Map.groupBy(unknown, (row) => texts.missing(row))

  return (
    <section aria-labelledby="map-figures" className={styles['figures']}>
      <h2 id="map-figures" tabIndex={-1}>
        {t('map.figures')}
      </h2>
      <p>{t('map.figures.lead')}</p>
      {shown
        .filter((rows) => rows.length > 0)
        .map((rows) => {
          const [first] = rows
          const edition = first?.edition && localised(first.edition.name)
          const title = t(`map.measure.${measure}`)
          const ofEdition = (text: string) => t('map.figures.ratio', { measure: title, edition: text })
          const caption =
            measure === 'estimate'
              ? ofEdition(edition ?? t('map.figures.alone'))
              : measure === 'per-million'
                ? ofEdition(first?.group === null || !edition ? t('map.figures.apart') : edition)
                : title
          return (
            <FiguresTable
              key={first?.group ?? first?.code}
              caption={caption}
              rows={rows}
              {...{ measure, selected, rank, onRank, onSelect }}
            />
          )
        })}
      {none.length > 0 && (
        <div>
          <p>{t('map.figures.none', { count: none.length })}</p>
          {names(none)}
        </div>
      )}
      {unknown.length > 0 && (
        <div>
          <p>{t('map.figures.unknown', { count: unknown.length })}</p>
          <ul>
            {[...reasons].map(([reason, rows]) => (
              <li key={reason}>
                <p>
                  {reason}
                  {colon}
                </p>
                {names(rows)}
                {rows[0] && <p className={styles['small']}>{texts.needed(rows[0])}</p>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <Sources model={model} />
    </section>
  )
}

/** Each source once. */
function Sources({ model }: { model: MeasureModel }) {
  const t = useText()
  const sources = new Map(
    model.ranked.flat().flatMap(({ sources: own }) => own.map((source) => [`${source.site} ${source.title}`, source])),
  )
  if (sources.size === 0) return null
  return (
    <div className={styles['sources']}>
      <p>{t('map.figures.sources')}</p>
      <ul>
        {[...sources].map(([key, source]) => (
          <li key={key}>
            <SourceText source={source} />
          </li>
        ))}
      </ul>
    </div>
  )
}
