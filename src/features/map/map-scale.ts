import { beside } from './beside.ts'

/** Pixels per kilometre of the map on the screen, null while that is not known: the map tells it, the legend reads it. */
export const mapScale = beside<number | null>(null)
