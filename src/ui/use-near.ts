import { type RefObject, useEffect, useState } from 'react'

/**
 * Whether an element is within one screen height of the visible area, or the page is printed: heavy content is loaded
 * and drawn only then.
 */
export function useNear(element: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false)
  // Outside React: scrolling.
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
