import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

export const loadFrame = loadOnce(async () => (await import('./LeafletFrame.tsx')).LeafletFrame)

/** What stands below the map, with its texts. */
export const loadBelow = withArea(
  'map-later',
  loadOnce(() => import('./MapBelow.tsx')),
)
