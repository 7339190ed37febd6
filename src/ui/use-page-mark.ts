import { useLayoutEffect } from 'react'

type PageMark = 'bar' | 'leads-on' | 'sums'
const standing = new Map<PageMark, number>()

/**
 * Marks the root of the page with `data-<mark>` while a part of it stands; null is no mark. `:has()` would find the part by
 * itself, but then browsers style the whole page anew whenever anything in it changes, while somebody types.
 */
export function usePageMark(mark: PageMark | null): void {
  // The root stands outside of React.
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
