import { useState, useSyncExternalStore } from 'react'
import { announcements } from './announcer.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * The polite region of the page, or of a modal dialog, behind which the page's own is inert. It stays in place while its
 * words change, or some screen readers stay silent. What was said before it came is not said again.
 */
export const LiveRegion = () => {
  const times = useSyncExternalStore(announcements.subscribe, announcements.times)
  const [before] = useState(times)
  return (
    <div aria-live="polite" aria-atomic="true">
      <VisuallyHidden>{times === before ? '' : announcements.get()}</VisuallyHidden>
    </div>
  )
}
