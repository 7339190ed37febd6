import { useState, useSyncExternalStore } from 'react'
import { announcements } from './announcer.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/**
 * The polite live region of the page, or of a modal dialog (the page's own is inert behind it). It stays mounted while
 * its text changes, or some screen readers stay silent. Earlier messages are not repeated.
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
