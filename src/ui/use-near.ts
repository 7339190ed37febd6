import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether somebody has come within a screen's height of an element, or puts the page on paper: what is heavy is fetched
 * and drawn then, so that nobody pays for it who does not come near.
 */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  // The browser's scrolling.
  useEffect(() => {
    if (!element.current) return undefined
    const come = () => setNear(true)
    const observer = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && come(),
      { rootMargin: '100% 0px' },
    )
    observer.observe(element.current)
    addEventListener('beforeprint', come)
    return () => {
      observer.disconnect()
      removeEventListener('beforeprint', come)
    }
  }, [element])
  return near
}
