import { useEffect, useState } from 'react'

export type Answer<Data> = {
  readonly data: Data | undefined
  readonly error: unknown
  readonly isLoading: boolean
  readonly isLoadingError: boolean
  readonly refetch: () => void
}

type State<Data> = { readonly data?: Data; readonly error?: unknown }

function follow<Data>(asked: Promise<Data>, take: (state: State<Data>) => void): void {
  asked.then(
    (data) => take({ data }),
    (error: unknown) => take({ error }),
  )
}

/**
 * Asks once, and again when wanted: all that a page without pages needs of a query.
 *
 * @param ask the same function at every render.
 */
export function useAnswer<Data>(ask: () => Promise<Data>): Answer<Data> {
  const [{ data, error }, setState] = useState<State<Data>>({})
  // The network.
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
    isLoading: data === undefined && error === undefined,
    isLoadingError: error !== undefined,
    refetch: () => {
      setState({})
      follow(ask(), setState)
    },
  }
}
