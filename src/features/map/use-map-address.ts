import { useSearchChange } from '#src/ui/use-search-change.ts'
import { followSearch, readSearch, writeSearch } from './map-search.ts'
import type { KnownThings, MapSearch } from './map-search.ts'

/** The view that the address asks for, what of it was not followed, and the way to another view. */
export function useMapAddress(known: KnownThings) {
  const [params, apply] = useSearchChange()
  const go = (change: (now: MapSearch) => Partial<MapSearch>, replace = false) =>
    apply((before) => {
      const now = readSearch(before)
      return writeSearch({ ...now, ...change(now) }, before)
    }, replace)
  return { ...followSearch(params, known), go }
}
