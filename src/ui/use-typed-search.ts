import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLeaving } from './use-leaving.ts'

const PAUSE_MS = 150

/**
 * The text of a search field whose truth is the address. While somebody types, the address follows after a short pause;
 * when it changes by itself (back, forward, a link), the field follows.
 *
 * @param inAddress what the address says now.
 * @param onSettled writes the text into the address.
 */
export function useTypedSearch(inAddress: string, onSettled: (text: string) => void) {
  const [text, setText] = useState(inAddress)
  const [written, setWritten] = useState(inAddress)
  const [seen, setSeen] = useState(inAddress)
  const timer = useRef<number>(undefined)
  const settleSoon = (value: string) => {
    window.clearTimeout(timer.current)
    timer.current = window.setTimeout(() => {
      setWritten(value)
      onSettled(value)
    }, PAUSE_MS)
  }
  const goOn = useEffectEvent(() => {
    if (text !== written) settleSoon(text)
  })
  const leaving = useLeaving()
  // A timer, which neither knows of another page on its way, or that it did not come, nor ends with this one.
  useEffect(() => {
    if (!leaving) goOn()
    return () => window.clearTimeout(timer.current)
  }, [leaving])
  if (inAddress !== seen) {
    setSeen(inAddress)
    if (inAddress !== written) {
      setWritten(inAddress)
      setText(inAddress)
    }
  }
  return {
    text,
    type(value: string) {
      setText(value)
      settleSoon(value)
    },
    /** Does not wait any longer; the caller writes the address. */
    settle() {
      window.clearTimeout(timer.current)
      setWritten(text)
    },
    /** Empties the field; the caller empties the address. */
    clear() {
      window.clearTimeout(timer.current)
      setText('')
      setWritten('')
    },
  }
}
