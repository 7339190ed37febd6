import { type RefObject, useEffect } from 'react'

/**
 * Closes something open on Escape (the focus returns to its button) and, with `closes`, when focus or press lands
 * outside.
 */
export const useDismiss = (
  box: RefObject<HTMLElement | null>,
  open: boolean,
  close: () => void,
  outside: 'stays' | 'closes',
): void => {
  // Outside React: keys, focus and presses anywhere on the page.
  useEffect(() => {
    if (!open) return undefined
    const handleKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      close()
      box.current?.querySelector<HTMLElement>('[aria-expanded="true"]')?.focus()
    }
    const handleOutside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) close()
    }
    document.addEventListener('keydown', handleKey)
    if (outside === 'closes') {
      document.addEventListener('focusin', handleOutside)
      document.addEventListener('pointerdown', handleOutside)
    }
    return () => {
      document.removeEventListener('keydown', handleKey)
      document.removeEventListener('focusin', handleOutside)
      document.removeEventListener('pointerdown', handleOutside)
    }
  }, [box, open, close, outside])
}
