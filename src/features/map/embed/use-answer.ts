import { useEffect, useState } from 'react'
import type { Asked } from '#src/ui/has-failed.ts'

type Answer<Data> = Asked & { readonly data: Data | undefined; readonly error: unknown }

type State<Data> = { readonly data?: Data; readonly error?: unknown; readonly isFetching: boolean }

function follow<Data>(asked: Promise<Data>, take: (state: State<Data>) => void): void {
  asked.then(
    (data) => take({ data, isFetching: false }),
    (error: unknown) => take({ error, isFetching: false }),
  )
}

/**
 * Loads once, and again on request: a minimal query for the embedded map.
 *
 * @param ask the same function on every render.
 */
export function useAnswer<Data>(ask: () => Promise<Data>): Answer<Data> {
  const [{ data, error, isFetching }, setState] = useState<State<Data>>({ isFetching: true })
  // Outside React: the network.
  useEffect(() => {
    let gone = false
    follow(ask(), (state) => {
      if (!gone) setState(state)
    })
    return () => {
      gone = true
    }
  }, [ask])
  return {
    data,
    error,
    errorUpdateCount: error === undefined ? 0 : 1,
    isFetching,
    isLoading: isFetching && data === undefined,
    refetch: () => {
      setState((before) => ({ ...before, isFetching: true }))
      follow(ask(), setState)
    },
  }
}
