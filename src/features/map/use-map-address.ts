import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { followSearch, readSearch, writeSearch } from './map-search.ts'
import type { KnownThings, MapSearch } from './map-search.ts'

/** The view that the address asks for, what of it was not followed, and the way to another view. */
export function useMapAddress(known: KnownThings) {
  const [params, setParams] = useSearchParams()
  // Where the address is going: two changes may come before the router has shown the first.
  const latest = useRef(params)
  useEffect(() => {
    latest.current = params
  }, [params])

  const go = (change: (now: MapSearch) => Partial<MapSearch>, replace = false) => {
    const now = readSearch(latest.current)
    const next = writeSearch({ ...now, ...change(now) }, latest.current)
    latest.current = next
    setParams(next, { replace, preventScrollReset: true })
  }
  return { ...followSearch(params, known), go }
}
