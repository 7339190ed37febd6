import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

const subscribe = (changed: () => void) => {
  const become = (printing: boolean) => () => {
    isPrinting = printing
    // Whoever prints by a button has the page laid out before anything else may run.
    flushSync(changed)
  }
  const begin = become(true)
  const end = become(false)
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

/** Whether the page is being put on paper: what is folded away on a screen has to be there. In time for the paper. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting)
