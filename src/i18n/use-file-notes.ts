import type { PlainDate } from '#src/domain/values.ts'
import type { FilterWord } from './use-filter-words.ts'
import { useFilterWords } from './use-filter-words.ts'
import { useText } from './use-text.ts'

/** Source and date of a saved file. */
export type FileStamp = {
  /** URL of the view. */
  readonly url: string
  /** The day on which the records were loaded. */
  readonly day: PlainDate
  /** From `documentedVersion`; null if unknown. */
  readonly version: string | null
}

/** Notes for every file of public records, in the language of the page. The page must load areas `files` and `view`. */
export function useFileNotes() {
  const t = useText()
  const filterWords = useFilterWords()
  return {
    /** The filters, as for `useFilterWords`. */
    filters: (all: readonly FilterWord[]): string => filterWords(all) ?? t('file.unfiltered'),
    stamp: ({ url, day, version }: FileStamp): string[] => [
      t('file.address', { url }),
      t('file.readOn', { day }),
      ...(version === null ? [] : [t('file.version', { version })]),
    ],
  }
}
