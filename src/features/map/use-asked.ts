import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { useNear } from '#src/ui/use-near.ts'
import { hot } from './hot.ts'

/** Events shortly before somebody uses the map. */
const signs = ['pointerover', 'focusin'] as const

/**
 * Whether somebody starts to use the map: points at it or at one of its items in a table, focuses it, or scrolls to it.
 * A visitor who only opens the page gets the picture.
 *
 * @param now requested otherwise: by the URL or the list.
 */
export function useAsked(area: RefObject<HTMLElement | null>, now: boolean): [boolean, () => void] {
  const isNear = useNear(area)
  const [hasScrolled, setScrolled] = useState(false)
  const [isAsked, setAsked] = useState(now)
  if (now && !isAsked) setAsked(true)
  const ask = useCallback(() => setAsked(true), [])
  // Outside React: pointers, keys and scrolling (a page shown from its top has not scrolled). A layout effect, since a
  // pointer resting where the map appears is reported only once.
  useLayoutEffect(() => {
    const element = area.current
    const handleScroll = () => window.scrollY > 0 && setScrolled(true)
    for (const sign of signs) element?.addEventListener(sign, ask)
    addEventListener('scroll', handleScroll, { passive: true })
    // Somebody who points at a table row will look for it on the map.
    const stop = hot.subscribe(ask)
    return () => {
      for (const sign of signs) element?.removeEventListener(sign, ask)
      removeEventListener('scroll', handleScroll)
      stop()
    }
  }, [area, ask])
  return [isAsked || (isNear && hasScrolled), ask]
}
