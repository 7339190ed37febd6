import { useText } from './use-text.ts'

export type FilterWord = readonly [label: string, value: string | null | undefined]

/** The filters that are set, in a sentence: those with a value; null where none has one. Needs the texts of `view`. */
export function useFilterWords(): (all: readonly FilterWord[]) => string | null {
  const t = useText()
  return (all) => {
    const set = all.flatMap(([label, value]) => (value ? [t('view.filter', { label, value })] : []))
    if (set.length === 0) return null
    return t('view.filters', { filters: set.reduce((before, filter) => t('view.filterToo', { before, filter })) })
  }
}
