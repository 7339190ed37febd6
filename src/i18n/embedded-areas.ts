import { area } from './area.ts'

/**
 * The texts of the embedded map, in the place of `areas.ts` in its build (vite.config.ts): no other area is named there,
 * or built a second time.
 */
export const areas = {
  shell: area(
    () => import('./catalogues/shell/en.json'),
    () => import('./catalogues/shell/fr.json'),
    () => import('./catalogues/shell/de.json'),
  ),
  map: area(
    () => import('./catalogues/map/en.json'),
    () => import('./catalogues/map/fr.json'),
    () => import('./catalogues/map/de.json'),
  ),
  /** What only the embedded map says. */
  'map-embed': area(
    () => import('./catalogues/map-embed/en.json'),
    () => import('./catalogues/map-embed/fr.json'),
    () => import('./catalogues/map-embed/de.json'),
  ),
  /** Which filters are set, in a sentence. */
  view: area(
    () => import('./catalogues/view/en.json'),
    () => import('./catalogues/view/fr.json'),
    () => import('./catalogues/view/de.json'),
  ),
  members: area(
    () => import('./catalogues/members/en.json'),
    () => import('./catalogues/members/fr.json'),
    () => import('./catalogues/members/de.json'),
  ),
}
