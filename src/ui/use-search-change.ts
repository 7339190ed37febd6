import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'

type Change = (before: URLSearchParams) => URLSearchParams

/**
 * The query string, and a function to change a part of it, with a new history entry or in place. Changes that follow
 * faster than rendering are all kept: each starts from the previous one.
 */
export function useSearchChange(): [URLSearchParams, (change: Change, replace: boolean) => void] {
  const [params, setParams] = useSearchParams()
  const latest = useRef(params)
  /** Query strings set here that have not been rendered yet. */
  const coming = useRef<string[]>([])
  // Follows the URL, which also changes by back, forward and links. An own change that arrives may not be the last one.
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
    // An unchanged URL renders nothing, so it must not be waited for.
    if (address === params.toString()) coming.current = []
    else if (address !== before) coming.current.push(address)
    setParams(next, { replace, preventScrollReset: true })
  }
  return [params, apply]
}
