import { useEffect, useState } from 'react'
import styles from '../map.module.css'

/**
 * Shows the name and figure of the focused or pointed-at item over the map, as screen readers hear it. Presses go
 * through it; Escape hides it until the text changes. Use the text as key.
 */
export function HotLine({ text }: { text: string }) {
  const [isDismissed, setDismissed] = useState(false)
  // Outside React: the keyboard, since the focus may be anywhere while pointing.
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
 * Label of the focused or pointed-at country, participant or cluster. The keyboard has priority: moving the map by keys
 * brings other items under a resting pointer.
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
