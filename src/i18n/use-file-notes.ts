import type { PlainDate } from '#src/domain/values.ts'
import type { FilterWord } from './use-filter-words.ts'
import { useFilterWords } from './use-filter-words.ts'
import { useText } from './use-text.ts'

/** When and where a file was taken from. */
export type FileStamp = {
  /** Of the view. */
  readonly url: string
  /** The day on which the records were read. */
  readonly day: PlainDate
  /** As `documentedVersion` gives it; null while it is not known. */
  readonly version: string | null
}

/** What every file of public records says of itself, in the language of the page; needs the texts of `files` and `view`. */
export function useFileNotes() {
  const t = useText()
  const filterWords = useFilterWords()
  return {
    /** As `useFilterWords` takes them. */
    filters: (all: readonly FilterWord[]): string => filterWords(all) ?? t('file.unfiltered'),
    stamp: ({ url, day, version }: FileStamp): string[] => [
      t('file.address', { url }),
      t('file.readOn', { day }),
      ...(version === null ? [] : [t('file.version', { version })]),
    ],
  }
}
