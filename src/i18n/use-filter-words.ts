import { useText } from './use-text.ts'

export type FilterWord = readonly [label: string, value: string | null | undefined]

/** A sentence on the filters in use; null if there are none. The page must load area `view`. */
export function useFilterWords(): (all: readonly FilterWord[]) => string | null {
  const t = useText()
  return (all) => {
    const set = all.flatMap(([label, value]) => (value ? [t('view.filter', { label, value })] : []))
    if (set.length === 0) return null
    return t('view.filters', { filters: set.reduce((before, filter) => t('view.filterToo', { before, filter })) })
  }
}
