import { readInstant } from '#src/backend/read-at.ts'
import { KOSOVO } from '#src/domain/country.ts'
import { wallTimeAt } from '#src/domain/zoned-time.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { PlacesAbout } from './map-export.ts'
import { useViewWords } from './use-view-words.ts'
import type { View } from './use-view-words.ts'

type Stamp = View & {
  /** Of this view. */
  readonly url: string
  /** As `recordsVersion` gives it; null while it is not known. */
  readonly version: string | null
}

/** The day on the clock of Strasbourg, as the citation tells it. */
const readDay = (): string => wallTimeAt(readInstant(), 'Europe/Paris').slice(0, 10)

/** What each file says of itself, in the language of the page: where it is from, of what view and of what day. */
export function useFileWords() {
  const t = useText()
  const viewWords = useViewWords()
  const stampNotes = ({ url, version }: Stamp) => [
    t('map.file.address', { url }),
    t('map.file.readOn', { day: readDay() }),
    ...(version === null ? [] : [t('map.file.version', { version })]),
  ]
  return {
    members: (stamp: Stamp): string[] => [
      ...viewWords(stamp),
      t('map.notes.members'),
      `${t('map.file.licence')} ${t('map.file.invented')}`,
      t('map.file.units'),
      ...stampNotes(stamp),
    ],
    /** Every country is in this file, whichever is chosen, and whichever class. */
    countries: (stamp: Stamp): string[] => [
      ...viewWords({ ...stamp, filters: { ...stamp.filters, country: null, level: null } }),
      t('map.file.counts'),
      t('map.notes.members'),
      t('map.file.estimates'),
      t('map.file.licence'),
      ...(stamp.model.rows.some(({ code }) => code === KOSOVO) ? [t('shell.kosovoFootnote')] : []),
      ...stampNotes(stamp),
    ],
    places: (stamp: Stamp): PlacesAbout => ({
      view: viewWords(stamp).join(' '),
      attribution: t('map.notes.members'),
      licence: `${t('map.file.licence')} ${t('map.file.invented')}`,
      address: stamp.url,
      readOn: readDay(),
      version: stamp.version,
    }),
  }
}
