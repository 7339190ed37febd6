import { useLocation } from 'react-router'
import { readDay } from '#src/backend/read-at.ts'
import type { FileStamp } from '#src/i18n/use-file-notes.ts'
import { useFileNotes } from '#src/i18n/use-file-notes.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { ListSearch } from './list-search.ts'
import { useCountryWords } from './use-country-words.ts'

/** Notes for files of countries and of authorities. */
export function useFileWords() {
  const t = useText()
  const notes = useFileNotes()
  const { footnote } = useCountryWords()
  const { pathname, search: query } = useLocation()
  const url = new URL(`${pathname}${query}`, window.location.href).href
  const stamp = (version: FileStamp['version']) => notes.stamp({ url, day: readDay(), version })
  return {
    countries: (
      codes: readonly string[],
      { q, show }: Pick<ListSearch, 'q' | 'show'>,
      version: FileStamp['version'],
    ): string[] => [
      notes.filters([
        [t('countries.country'), q.trim()],
        [t('countries.show'), show && t(`countries.show.${show}`)],
      ]),
      t('file.participants'),
      t('file.list.samples'),
      t('file.estimates'),
      t('file.list.units'),
      t('file.licence'),
      ...footnote(codes),
      ...stamp(version),
    ],
    authorities: (codes: readonly string[], version: FileStamp['version']): string[] => [
      t('file.lists'),
      t('file.lists.units'),
      ...footnote(codes),
      ...stamp(version),
    ],
  }
}
