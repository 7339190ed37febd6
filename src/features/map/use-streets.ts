import { useState } from 'react'
import type { Tiles } from '#src/backend/config.ts'
import { loadStreets } from './load-frame.ts'
import type { StreetCode } from './load-frame.ts'

/** Whose pictures are drawn, and what draws them. */
export type Streets = StreetCode & { readonly tiles: Tiles }

/** `again`: the code has failed to come, and is asked for once more. */
export type StreetsFailed = 'code' | 'again' | 'pictures' | null

/** The street map: whether it is wanted, and what it takes, which comes when it is. */
export function useStreets(tiles: Tiles | null) {
  const [on, setOn] = useState(false)
  const [code, setCode] = useState<StreetCode | null>(null)
  const [failed, setFailed] = useState<StreetsFailed>(null)
  const ask = (by?: 'person') =>
    void loadStreets(by).then(
      (loaded) => {
        setCode(loaded)
        setFailed(null)
      },
      () => setFailed('code'),
    )
  return {
    on,
    failed,
    /** Null until it can be drawn. */
    drawn: on && code && tiles ? { ...code, tiles } : null,
    change: (next: boolean) => {
      setOn(next)
      setFailed(null)
      if (next && !code) ask()
    },
    retry: () => {
      setFailed('again')
      ask('person')
    },
    tellPicturesFailed: () => setFailed('pictures'),
  }
}
