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

/** What the panel shows, and how to look again after a change of its own. */
export function usePanelState(api: PanelApi, open: boolean): readonly [PanelState, () => void] {
  const [state, setState] = useState(() => read(api))

  // The clock and the embedded backend live outside React. A closed panel shows nothing of them.
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
