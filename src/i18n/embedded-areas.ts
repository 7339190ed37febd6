import { area } from './area.ts'

/**
 * The texts of the embedded map; replaces `areas.ts` in its build (vite.config.ts), so that no other area is bundled.
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
  /** Only for the embedded map. */
  'map-embed': area(
    () => import('./catalogues/map-embed/en.json'),
    () => import('./catalogues/map-embed/fr.json'),
    () => import('./catalogues/map-embed/de.json'),
  ),
  /** Sentences on the filters in use. */
  view: area(
    () => import('./catalogues/view/en.json'),
    () => import('./catalogues/view/fr.json'),
    () => import('./catalogues/view/de.json'),
  ),
  /** What the classes and marks of a map of participants mean. */
  legend: area(
    () => import('./catalogues/legend/en.json'),
    () => import('./catalogues/legend/fr.json'),
    () => import('./catalogues/legend/de.json'),
  ),
  members: area(
    () => import('./catalogues/members/en.json'),
    () => import('./catalogues/members/fr.json'),
    () => import('./catalogues/members/de.json'),
  ),
}
