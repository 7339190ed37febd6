import { useLayoutEffect } from 'react'

type PageMark = 'bar' | 'leads-on' | 'sums'
const standing = new Map<PageMark, number>()

/**
 * Sets `data-<mark>` on the root element while a component is mounted; null sets nothing. CSS `:has()` would do the
 * same, but makes browsers restyle the whole page on every change, even while somebody types.
 */
export function usePageMark(mark: PageMark | null): void {
  // Outside React: the root element.
  useLayoutEffect(() => {
    if (mark === null) return undefined
    const count = (by: number) => {
      const parts = (standing.get(mark) ?? 0) + by
      standing.set(mark, parts)
      document.documentElement.toggleAttribute(`data-${mark}`, parts > 0)
    }
    count(1)
    return () => count(-1)
  }, [mark])
}
