import { BREAKS } from '../breaks.ts'
import type { Spot } from '../map/shapes.ts'
import type { Mark } from './marks.ts'
import { inks } from './marks.ts'

export const WIDTH = 1200
export const MARGIN = 32
export const SMALL = 15
export const INNER = WIDTH - 2 * MARGIN
/** Average width of a letter of our sans font, as a share of its size: widths must be estimated before drawing. */
const LETTER = 0.52

export const textWidth = (text: string, size: number): number => text.length * size * LETTER

/** Wraps text at spaces by estimated width; words that are too long are broken anywhere. */
export function wrap(text: string, size: number, width: number): string[] {
  const most = Math.max(8, Math.floor(width / (size * LETTER)))
  const lines: string[] = []
  for (const word of text.split(BREAKS).flatMap((one) => one.match(new RegExp(`.{1,${most}}`, 'gu')) ?? [])) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

/** The words of a picture, the same in the file as on the page. */
export type PictureWords = {
  readonly title: string
  /** For people who do not see the picture. */
  readonly description: string
  /** How to read it, counts and similar: one line each, below the title. */
  readonly lines: readonly string[]
  /** Units, sources, licences, footnotes, date. */
  readonly notes: readonly string[]
}

/** Draws the mark that a legend item explains. */
export type Swatch = (left: number, middle: number) => Mark | readonly Mark[]

/** A sheet that is filled from top to bottom; `y` is the position of the next item. */
export function newSheet() {
  const marks: Mark[] = []
  let y = MARGIN
  let x = MARGIN
  let high = 16
  const newLine = () => {
    x = MARGIN
    y += high + 10
    high = 16
  }
  const write = (text: string, size: number, bold: boolean, fill: string) => {
    for (const line of wrap(text, size, INNER)) {
      y += size
      marks.push({ kind: 'text', at: { x: MARGIN, y }, text: line, size, bold, fill })
      y += size * 0.4
    }
  }
  return {
    marks,
    get y() {
      return y
    },
    skip: (height: number) => {
      y += height
    },
    head: ({ title, lines }: PictureWords) => {
      write(title, 30, true, inks.ink)
      for (const line of lines) write(line, SMALL + 1, false, inks.ink)
      y += 12
    },
    newLine,
    /** Adds a legend item, on a new line if it does not fit. */
    item: (text: string, width: number, height: number, swatch: Swatch) => {
      const whole = width + 8 + textWidth(text, SMALL) + 20
      if (x > MARGIN && x + whole > WIDTH - MARGIN) newLine()
      high = Math.max(high, height)
      marks.push(...[swatch(x, y + 8)].flat())
      marks.push({ kind: 'text', at: { x: x + width + 8, y: y + 13 }, text, size: SMALL, fill: inks.ink })
      x += whole
    },
    /** Writes the notes below the legend in a smaller size. Returns the total height. */
    foot: ({ notes }: PictureWords): number => {
      y += high - 16 + 34
      for (const note of notes) write(note, SMALL - 2, false, inks.muted)
      return Math.round(y + MARGIN)
    },
  }
}

/** A closed path through these points. */
export const polygon = (corners: readonly Spot[]): string =>
  `M${corners.map(({ x, y }) => `${x.toFixed(2)} ${y.toFixed(2)}`).join('L')}Z`
