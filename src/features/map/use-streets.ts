import { useState } from 'react'
import type { Tiles } from '#src/backend/config.ts'
import { loadStreets } from './load-frame.ts'
import type { StreetCode } from './load-frame.ts'

/** The tile provider, and the code that draws its tiles. */
export type Streets = StreetCode & { readonly tiles: Tiles }

/** `again`: loading the code failed and is retried; `pictures`: some tiles failed. */
export type StreetsState = 'coming' | 'there' | 'pictures' | 'code' | 'again'

/** The street map: whether it is wanted, and its code, loaded on demand. */
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
    /** The state of the visible tiles; a failed tile is not forgotten when others load. */
    tellPictures: (told: 'there' | 'pictures') => setState((now) => (now === 'pictures' ? now : told)),
  }
}
