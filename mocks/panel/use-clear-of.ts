import { type RefObject, useEffect } from 'react'

/** Keys that move the focus: Tab, and Enter on a link of an error summary. */
const movers = new Set(['Tab', 'Enter'])

/**
 * Scrolls the page if the element with keyboard focus is partly covered by this one. `scroll-padding` does that for
 * most elements, but in multi-line fields browsers scroll only the caret into view.
 */
export function useClearOf(cover: RefObject<HTMLElement | null>): void {
  // Outside React: focus and scrolling of the document.
  useEffect(() => {
    const look = ({ key }: KeyboardEvent) => {
      const [element, over] = [document.activeElement, cover.current]
      if (!movers.has(key) || !element || !over || element === over) return
      const [one, other] = [element.getBoundingClientRect(), over.getBoundingClientRect()]
      const isUnder =
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      // An element taller than the screen has no better position.
      if (isUnder && one.height < window.innerHeight - other.height) element.scrollIntoView({ block: 'nearest' })
    }
    addEventListener('keyup', look)
    return () => removeEventListener('keyup', look)
  }, [cover])
}
