import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false

const subscribe = (changed: () => void) => {
  const become = (printing: boolean) => () => {
    isPrinting = printing
    // When a script prints, the page is laid out before any other code runs, so the update must be synchronous.
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

/** Whether the page is being printed, in time for the layout: what is collapsed on the screen must be on paper. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => isPrinting)
