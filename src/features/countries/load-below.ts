import { withArea } from '#src/i18n/with-area.ts'
import { loadOnce } from '#src/ui/load-once.ts'

/** The part below figures and map of a country, with its texts. */
export const loadBelow = withArea(
  ['country-below', 'charts', 'members'],
  loadOnce(() => import('./CountryBelow.tsx')),
)

/** The comparison, loaded once there is something to compare. */
export const loadCompared = withArea(
  'compared',
  loadOnce(() => import('./Compared.tsx')),
)
