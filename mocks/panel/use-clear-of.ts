import { type RefObject, useEffect } from 'react'

/** Keys that move the focus: from stop to stop, or by a link of an error summary. */
const movers = new Set(['Tab', 'Enter'])

/**
 * Moves the page when what the keyboard has come to lies in part under this element. `scroll-padding` does that for most
 * things, but of a field of several lines a browser brings only the caret into view.
 */
export function useClearOf(cover: RefObject<HTMLElement | null>): void {
  // The document's focus and scrolling.
  useEffect(() => {
    const look = ({ key }: KeyboardEvent) => {
      const [element, over] = [document.activeElement, cover.current]
      if (!movers.has(key) || !element || !over || element === over) return
      const [one, other] = [element.getBoundingClientRect(), over.getBoundingClientRect()]
      const isUnder =
        one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
      // What is taller than the screen has no better place.
      if (isUnder && one.height < window.innerHeight - other.height) element.scrollIntoView({ block: 'nearest' })
    }
    addEventListener('keyup', look)
    return () => removeEventListener('keyup', look)
  }, [cover])
}
