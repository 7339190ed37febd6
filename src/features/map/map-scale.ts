import { beside } from './beside.ts'

/** Pixels per kilometre on the screen, null if unknown. Set by the map, used by the legend. */
export const mapScale = beside<number | null>(null)
