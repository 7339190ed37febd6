import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

type Change = (before: URLSearchParams) => URLSearchParams

/**
 * What the address says after the question mark, and a way to change a part of it: as a new entry of the history, or in
 * place. Changes that follow each other faster than the page is drawn all count: each starts from the one before.
 */
export function useSearchChange(): [URLSearchParams, (change: Change, replace: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const latest = useRef(params)
  /** Addresses that were asked for here and have not come yet. */
  const coming = useRef<string[]>([])
  // The address, which also changes without us: back, forward, links. One of ours that has come may not be the last.
  useEffect(() => {
    const own = coming.current.indexOf(params.toString())
    coming.current = own === -1 ? [] : coming.current.slice(own + 1)
    if (coming.current.length === 0) latest.current = params
  }, [params])
  const apply = (change: Change, replace: boolean) => {
    const before = latest.current.toString()
    const next = change(latest.current)
    latest.current = next
    const address = next.toString()
    // One that is here already comes to nobody, and would be waited for.
    if (address === params.toString()) coming.current = []
    else if (address !== before) coming.current.push(address)
    setParams(next, { replace, preventScrollReset: true })
  }
  return [params, apply]
}
