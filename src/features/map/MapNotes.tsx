import { KOSOVO } from '#src/domain/country.ts'
import type { Member } from '#src/domain/member.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './map.module.css'

type Props = {
  /** Under the present filters, in the order of the list. */
  members: readonly Member[]
  /** Invented records that this view is made of. */
  samples: number
  codes: readonly string[]
  /** Countries without a shape that have members. */
  shapeless: readonly string[]
  countryName: (code: string) => string
  onMember: (id: string) => void
}

/** Who is not on the map, and where the data comes from. */
export function MapNotes({ members, samples, codes, shapeless, countryName, onMember }: Props) {
  const t = useText()
  const { list } = useFormats()
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
      {shapeless.length > 0 && (
        <p>{t('map.noShape', { count: shapeless.length, countries: list(shapeless.map(countryName)) })}</p>
      )}
      {samples > 0 && <p>{t('map.sample.note', { count: samples })}</p>}
      <ul>
        <li>{t('map.notes.members')}</li>
        <li>{t('map.notes.places')}</li>
        <li>{t('map.notes.shapes')}</li>
        {codes.includes(KOSOVO) && <li>{t('shell.kosovoFootnote')}</li>}
      </ul>
    </section>
  )
}
