/**
 * A picture to save as a file: a list of marks, so that SVG and PNG are the same picture and both can be tested without
 * a page.
 */
import type { Spot } from '../map/shapes.ts'

/** Colours of the light theme (`tokens.css`; a test compares), since a file looks the same everywhere. */
export const inks = {
  paper: '#ffffff',
  sea: '#f0f5fb',
  around: '#e7ebf0',
  ink: '#14213d',
  muted: '#4a5568',
  line: '#d9dee8',
  accent: '#b3122b',
  symbol: '#0b4f9c',
  span: '#2f72b8',
  hatch: '#8a94a6',
  levels: { 0: '#e3e7ec', 1: '#a9c9ea', 2: '#6b9fd4', 3: '#2f72b8', 4: '#0b4f9c' },
  /** Colour of the country edge, per class. */
  edges: { 0: '#566179', 1: '#566179', 2: '#313e59', 3: '#f0f5fb', 4: '#f0f5fb', unknown: '#14213d' },
} as const

export type Style = {
  /** `hatch` is the pattern for unknown values. */
  readonly fill?: string
  readonly fillOpacity?: number
  readonly stroke?: string
  /** Pixels of the picture, also inside a map. */
  readonly width?: number
  readonly dash?: readonly number[]
}
export type Mark =
  | ({ readonly kind: 'path'; readonly d: string; readonly label?: string } & Style)
  | ({ readonly kind: 'circle'; readonly at: Spot; readonly r: number; readonly label?: string } & Style)
  | ({
      readonly kind: 'rect'
      readonly at: Spot
      readonly w: number
      readonly h: number
      readonly label?: string
    } & Style)
  | {
      readonly kind: 'text'
      readonly at: Spot
      readonly text: string
      readonly size: number
      readonly bold?: boolean
      /** Which end of the text is at its position; the start by default. */
      readonly anchor?: 'middle' | 'end'
      readonly fill: string
    }
export type Picture = {
  readonly width: number
  readonly height: number
  readonly title: string
  readonly description: string
  /** Marks in kilometres of the plane, with the frame in the picture that shows them; null for a chart. */
  readonly map: {
    readonly marks: readonly Mark[]
    readonly at: Spot
    readonly w: number
    readonly h: number
    /** Pixels per kilometre, and the plane's point at the frame's top left. */
    readonly scale: number
    readonly from: Spot
  } | null
  readonly marks: readonly Mark[]
}
