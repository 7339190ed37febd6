import { type RefObject, useCallback, useLayoutEffect, useState } from 'react'
import { useNear } from '#src/ui/use-near.ts'
import { hot } from './hot.ts'

/** What somebody does to a map, or only a little before. */
const signs = ['pointerover', 'focusin'] as const

/**
 * Whether somebody means to work with the map: points at it or at one of its things in a table, has the focus in it, or has
 * scrolled to it. Who only opens the page has seen the picture, and waits for no more.
 *
 * @param now Asked for elsewhere: by the address, or in the list.
 */
export function useAsked(area: RefObject<HTMLElement | null>, now: boolean): [boolean, () => void] {
  const isNear = useNear(area)
  const [hasScrolled, setScrolled] = useState(false)
  const [isAsked, setAsked] = useState(now)
  if (now && !isAsked) setAsked(true)
  const ask = useCallback(() => setAsked(true), [])
  // Pointers, keys and scrolling, which are the browser's; a page that is shown from its top has scrolled nowhere.
  // Before it is seen: a pointer that rests where the map appears tells so once.
  useLayoutEffect(() => {
    const element = area.current
    const handleScroll = () => window.scrollY > 0 && setScrolled(true)
    for (const sign of signs) element?.addEventListener(sign, ask)
    addEventListener('scroll', handleScroll, { passive: true })
    // Who points at somebody in a table looks for them on the map.
    const stop = hot.subscribe(ask)
    return () => {
      for (const sign of signs) element?.removeEventListener(sign, ask)
      removeEventListener('scroll', handleScroll)
      stop()
    }
  }, [area, ask])
  return [isAsked || (isNear && hasScrolled), ask]
}
