import { useSyncExternalStore } from 'react'
import { announcements } from './announcer.ts'
import { VisuallyHidden } from './VisuallyHidden.tsx'

/** The page's one polite region. It stays in place while its words change, or some screen readers stay silent. */
export const LiveRegion = () => (
  <div aria-live="polite" aria-atomic="true">
    <VisuallyHidden>{useSyncExternalStore(announcements.subscribe, announcements.get)}</VisuallyHidden>
  </div>
)
