import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { MapShapes } from '#src/ui/map/shapes.ts'
import type { MeasureModel } from './model/map-measure.ts'
import styles from './map.module.css'
import { samplesBehind } from './model/samples-behind.ts'
import { useMeasureTexts } from './use-measure-texts.ts'
import { useNotDrawn } from './use-not-drawn.ts'

type Props = {
  /** Filtered, in the order of the list. */
  members: readonly Member[]
  model: MeasureModel
  shapes: MapShapes | undefined
  onMember: (id: string) => void
}

/** Members that are not on the map, and the sources of the data. */
export function MapNotes({ members, model, shapes, onMember }: Props) {
  const t = useText()
  const { country: countryName } = useFormats()
  const shapeless = useNotDrawn().shapeless(model, shapes)
  const editions = useMeasureTexts().editions(model)
  const samples = samplesBehind(model, members)
  const unplaced = members.filter(({ coordinates }) => coordinates === null)
  return (
    <section aria-labelledby="map-notes" className={styles['notes']}>
      <h2 id="map-notes" tabIndex={-1}>
        {t('map.notes')}
      </h2>
      {unplaced.length > 0 && (
        <div>
          <p>{t('map.unplaced', { count: unplaced.length })}</p>
          <ul className={styles['inline']}>
            {unplaced.map(({ id, name, country }) => (
              <li key={id}>
                <button type="button" className={styles['row']} onClick={() => onMember(id)}>
                  {name}
                </button>{' '}
                ({countryName(country)})
              </li>
            ))}
          </ul>
        </div>
      )}
      {shapeless && <p>{shapeless}</p>}
      {samples > 0 && <p>{t('map.sample.note', { count: samples })}</p>}
      <ul>
        <li>{t('map.notes.members')}</li>
        {editions && <li>{editions}</li>}
        <li>{t('map.notes.places')}</li>
        <li>{t('map.notes.shapes')}</li>
        {model.rows.some(({ code }) => code === KOSOVO) && <li>{t('shell.kosovoFootnote')}</li>}
      </ul>
    </section>
  )
}
