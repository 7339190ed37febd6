import { loadAreas } from './language.ts'
import type { Area } from './messages.ts'

/**
 * For `lazy` of a route: loads the page's code and its texts in parallel, so that it never renders without them. `lazy:
 * withArea('map', () => import('#src/features/map/map.route.tsx'))`
 */
export const withArea =
  <Page, Asked extends readonly unknown[]>(
    area: Area | readonly Area[],
    importPage: (...asked: Asked) => Promise<Page>,
  ): ((...asked: Asked) => Promise<Page>) =>
  async (...asked) => {
    const [page] = await Promise.all([importPage(...asked), loadAreas(...(typeof area === 'string' ? [area] : area))])
    return page
  }
