import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** What stands below the figures and the map of a country, with its texts. */
export const loadBelow = withArea(
  ['country-below', 'charts'],
  loadOnce(() => import('./CountryBelow.tsx')),
)

/** The comparison itself, once there is something to compare with. */
export const loadCompared = withArea(
  'compared',
  loadOnce(() => import('./Compared.tsx')),
)
