import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

type Change = (before: URLSearchParams) => URLSearchParams

/**
 * What the address says after the question mark, and a way to change a part of it: as a new entry of the history, or in
 * place. Two changes that follow each other faster than the page is drawn both count: the second starts from the first.
 */
export function useSearchChange(): [URLSearchParams, (change: Change, replace: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const latest = useRef(params)
  // The address, which also changes without us: back, forward, links.
  useEffect(() => {
    latest.current = params
  }, [params])
  const apply = (change: Change, replace: boolean) => {
    latest.current = change(latest.current)
    setParams(latest.current, { replace, preventScrollReset: true })
  }
  return [params, apply]
}
