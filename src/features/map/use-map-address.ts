import { useSearchChange } from '#src/ui/use-search-change.ts'
import { followSearch, readSearch, writeSearch } from './model/map-search.ts'
import type { Filters, KnownThings, MapSearch, Sort } from './model/map-search.ts'
import { settled } from './model/settled.ts'

const settledFilters = settled<Filters>()
const settledSort = settled<Sort>()

/** The view in the URL, its ignored parts, and a function to change the view. */
export function useMapAddress(known: KnownThings) {
  const [params, apply] = useSearchChange()
  const go = (change: (now: MapSearch) => Partial<MapSearch>, replace = false) =>
    apply((before) => {
      const now = readSearch(before)
      return writeSearch({ ...now, ...change(now) }, before)
    }, replace)
  const { search, ignored } = followSearch(params, known)
  const { filters, sort } = search
  return { search: { ...search, filters: settledFilters(filters), sort: settledSort(sort) }, ignored, go }
}
