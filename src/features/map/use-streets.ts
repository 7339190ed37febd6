import { useState } from 'react'
import type { Tiles } from '#src/backend/config.ts'
import { loadStreets } from './load-frame.ts'
import type { StreetCode } from './load-frame.ts'

/** Whose pictures are drawn, and what draws them. */
export type Streets = StreetCode & { readonly tiles: Tiles }

/** `again`: the code has failed to come, and is asked for once more; `pictures`: some of them did not come. */
export type StreetsState = 'coming' | 'there' | 'pictures' | 'code' | 'again'

/** The street map: whether it is wanted, and what it takes, which comes when it is. */
export function useStreets(tiles: Tiles | null) {
  const [on, setOn] = useState(false)
  const [code, setCode] = useState<StreetCode | null>(null)
  const [state, setState] = useState<StreetsState>('coming')
  const ask = (by?: 'person') =>
    void loadStreets(by).then(
      (loaded) => {
        setCode(loaded)
        setState('coming')
      },
      () => setState('code'),
    )
  return {
    on,
    state,
    /** Null until it can be drawn. */
    drawn: on && code && tiles ? { ...code, tiles } : null,
    change: (next: boolean) => {
      setOn(next)
      setState('coming')
      if (next && !code) ask()
    },
    retry: () => {
      setState('again')
      ask('person')
    },
    /** Those in sight, when the last of them has come; told again of others, it stays as it was. */
    tellPictures: (told: 'there' | 'pictures') => setState((now) => (now === 'pictures' ? now : told)),
  }
}
