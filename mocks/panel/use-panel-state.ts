import { useEffect, useState } from 'react'
import type { PanelApi } from './panel-api.ts'

const read = (api: PanelApi) => ({
  now: api.now(),
  faults: api.faults(),
  people: api.people(),
  signedInAs: api.signedInAs(),
})
export type PanelState = ReturnType<typeof read>

const TICK_MS = 5000

/** The state that the panel shows, and a function to read it again after an own change. */
export function usePanelState(api: PanelApi, open: boolean): readonly [PanelState, () => void] {
  const [state, setState] = useState(() => read(api))

  // Outside React: clock and embedded backend. A closed panel does not watch them.
  useEffect(() => {
    if (!open) return undefined
    const look = () => setState(read(api))
    const stop = api.onChanged(look)
    const timer = setInterval(look, TICK_MS)
    return () => {
      stop()
      clearInterval(timer)
    }
  }, [api, open])

  return [state, () => setState(read(api))]
}
