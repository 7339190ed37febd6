import { useEffect, useState } from 'react'
import styles from './map.module.css'

/**
 * For eyes, what is told to a screen reader: the name and the figure of what has the focus or is pointed at. It stands
 * over the map, so nothing moves for it; a press goes through it, and Escape takes it away until there is another.
 * Give it its text as key.
 */
export function HotLine({ text }: { text: string }) {
  const [isDismissed, setDismissed] = useState(false)
  // The keyboard: somebody who points has the focus anywhere.
  useEffect(() => {
    const handleKeyDown = ({ key }: KeyboardEvent) => key === 'Escape' && setDismissed(true)
    document.addEventListener('keydown', handleKeyDown)
    return () => document.removeEventListener('keydown', handleKeyDown)
  }, [])
  if (isDismissed) return null
  return (
    <p className={styles['hot-line']} aria-hidden="true">
      {text}
    </p>
  )
}

const labelOf = (target: EventTarget): string | null =>
  target instanceof Element ? (target.closest('[data-key]')?.getAttribute('aria-label') ?? null) : null

/**
 * Of countries, participants and clusters alike, whose buttons say it of themselves. The keyboard goes first: the map
 * that it moves brings other things under a pointer that rests.
 */
export function useHotLabel() {
  const [focused, setFocused] = useState<string | null>(null)
  const [pointed, setPointed] = useState<string | null>(null)
  return {
    label: focused ?? pointed,
    handlers: {
      onFocus: ({ target }: { target: Element }) =>
        setFocused(target.matches(':focus-visible') ? labelOf(target) : null),
      onBlur: () => setFocused(null),
      onPointerOver: ({ target }: { target: EventTarget }) => setPointed(labelOf(target)),
    },
    leave: () => setPointed(null),
  }
}
