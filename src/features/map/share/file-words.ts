import { readDay } from '#src/backend/read-at.ts'
import { KOSOVO } from '#src/domain/country.ts'
import type { FileStamp, useFileNotes } from '#src/i18n/use-file-notes.ts'
import type { useText } from '#src/i18n/use-text.ts'
import type { PlacesAbout } from './map-export.ts'
import type { useViewWords, View } from '../use-view-words.ts'

export type Stamp = View & Omit<FileStamp, 'day'>

export type FileSpeech = {
  readonly t: ReturnType<typeof useText>
  readonly notes: ReturnType<typeof useFileNotes>
  readonly viewWords: ReturnType<typeof useViewWords>
}

/** Notes for each file, in the language of the page: source, view and date. */
export function fileWords({ t, notes, viewWords }: FileSpeech) {
  const stampNotes = ({ url, version }: Stamp) => notes.stamp({ url, day: readDay(), version })
  return {
    members: (stamp: Stamp): string[] => [
      ...viewWords(stamp),
      t('file.participants'),
      `${t('file.licence')} ${t('file.invented')}`,
      t('map.file.units'),
      ...stampNotes(stamp),
    ],
    /** The file has every country, whatever country or class is chosen. */
    countries: (stamp: Stamp): string[] => [
      ...viewWords({ ...stamp, filters: { ...stamp.filters, country: null, level: null } }),
      t('map.file.counts'),
      t('file.participants'),
      t('file.estimates'),
      t('file.licence'),
      ...(stamp.model.rows.some(({ code }) => code === KOSOVO) ? [t('shell.kosovoFootnote')] : []),
      ...stampNotes(stamp),
    ],
    places: (stamp: Stamp): PlacesAbout => ({
      view: viewWords(stamp).join(' '),
      attribution: t('file.participants'),
      licence: `${t('file.licence')} ${t('file.invented')}`,
      address: stamp.url,
      readOn: readDay(),
      version: stamp.version,
    }),
  }
}
