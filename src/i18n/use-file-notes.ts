import type { PlainDate } from '#src/domain/values.ts'
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

/** What every file of public records says of itself, in the language of the page; needs the texts of `files`. */
export function useFileNotes() {
  const t = useText()
  return {
    /** The filters that are set, in a sentence; one without a value is not set. */
    filters: (all: readonly (readonly [label: string, value: string | null | undefined])[]): string => {
      const set = all.flatMap(([label, value]) => (value ? [t('file.filter', { label, value })] : []))
      if (set.length === 0) return t('file.unfiltered')
      return t('file.filters', { filters: set.reduce((before, filter) => t('file.filterToo', { before, filter })) })
    },
    stamp: ({ url, day, version }: FileStamp): string[] => [
      t('file.address', { url }),
      t('file.readOn', { day }),
      ...(version === null ? [] : [t('file.version', { version })]),
    ],
  }
}
