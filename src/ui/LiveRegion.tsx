import { useState, useSyncExternalStore } from 'react'
import { announcements } from './announcer.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * The polite region of the page, or of a modal dialog, behind which the page's own is inert. It stays in place while its
 * words change, or some screen readers stay silent. What was said before it came is not said again.
 */
export const LiveRegion = () => {
  const words = useSyncExternalStore(announcements.subscribe, announcements.get)
  const [before] = useState(words)
  return (
    <div aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{words === before ? '' : words}</VisuallyHidden>
    </div>
  )
}
