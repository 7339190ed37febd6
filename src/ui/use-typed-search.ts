import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useLeaving } from './use-leaving.ts'

const PAUSE_MS = 150

/**
 * The text of a search field that is stored in the URL. While somebody types, the URL follows after a short pause; if
 * the URL changes otherwise (back, forward, a link), the field follows.
 *
 * @param inAddress the text in the URL.
 * @param onSettled writes the text into the URL.
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
  // Outside React: a timer, which must stop when this page is left and go on if the navigation did not happen.
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
    /** Stops waiting; the caller writes the URL. */
    settle() {
      window.clearTimeout(timer.current)
      setWritten(text)
    },
    /** Empties the field; the caller empties the URL. */
    clear() {
      window.clearTimeout(timer.current)
      setText('')
      setWritten('')
    },
  }
}
