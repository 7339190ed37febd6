import type { StepModel } from '../charts/steps-model.ts'
import { letter, timeSpan, valueSpan, valueTicks, yearsBetween } from '../charts/steps-model.ts'
import type { Mark, Picture } from './marks.ts'
import { inks } from './marks.ts'
import type { PictureWords } from './sheet.ts'
import { INNER, MARGIN, newSheet, SMALL, WIDTH } from './sheet.ts'

type Input = PictureWords & {
  readonly model: StepModel
  readonly year: (at: number) => string
  /** What the marks mean. */
  readonly legend: { readonly count: string; readonly rival: string; readonly event: string }
  /** Heading of the list of events. */
  readonly events: string
}

const HEIGHT = 440
const AXIS = 56
const RIGHT = 24
const DOT = 6

const text = (
  at: { x: number; y: number },
  words: string,
  more: Partial<Extract<Mark, { kind: 'text' }>> = {},
): Mark => ({
  kind: 'text',
  at,
  text: words,
  size: SMALL,
  fill: inks.muted,
  ...more,
})
const line = (d: string, more: Partial<Extract<Mark, { kind: 'path' }>> = {}): Mark => ({
  kind: 'path',
  d,
  stroke: inks.line,
  width: 1,
  ...more,
})
const count = { fill: inks.symbol, stroke: inks.paper, width: 1 }
const rivalStyle = { fill: inks.paper, stroke: inks.symbol, width: 1.5, dash: [3, 2] }
const eventStyle = { stroke: inks.hatch, width: 1, dash: [2, 4] }

/** A step chart as a file: the line keeps each value until the next one, as on the page. */
export function stepsPicture(input: Input): Picture {
  const { model, year, legend } = input
  const sheet = newSheet()
  sheet.head(input)
  sheet.skip(28)
  const top = sheet.y
  const bottom = top + HEIGHT
  const left = MARGIN + AXIS
  const right = MARGIN + INNER - RIGHT
  const { from, until } = timeSpan(model)
  const [low, high] = valueSpan(model)
  const x = (at: number) => (until === from ? left : left + ((at - from) / (until - from)) * (right - left))
  const y = (value: number) => bottom - ((value - low) / (high - low)) * HEIGHT

  for (const tick of valueTicks([low, high])) {
    sheet.marks.push(line(`M${left} ${y(tick)}H${right}`))
    sheet.marks.push(text({ x: left - 10, y: y(tick) + 5 }, String(tick), { anchor: 'end' }))
  }
  for (const at of yearsBetween(from, until)) {
    sheet.marks.push(line(`M${x(at)} ${bottom}v6`, { stroke: inks.hatch }))
    sheet.marks.push(text({ x: x(at), y: bottom + 24 }, year(at), { anchor: 'middle' }))
  }
  for (const [index, { at }] of model.events.entries()) {
    sheet.marks.push(line(`M${x(at)} ${top}V${bottom}`, eventStyle))
    sheet.marks.push(text({ x: x(at), y: top - 8 }, letter(index), { anchor: 'middle' }))
  }
  const [first, ...later] = model.points
  if (first) {
    const steps = later.map(({ at, value }) => `H${x(at).toFixed(1)}V${y(value).toFixed(1)}`).join('')
    const d = `M${x(first.at).toFixed(1)} ${y(first.value).toFixed(1)}${steps}H${x(until).toFixed(1)}`
    sheet.marks.push(line(d, { stroke: inks.symbol, width: 3 }))
  }
  for (const [index, { at, value, text: words }] of model.points.entries()) {
    sheet.marks.push({ kind: 'circle', at: { x: x(at), y: y(value) }, r: DOT, label: words, ...count })
    // A value that was only confirmed gets no second label.
    if (model.points[index - 1]?.value === value) continue
    const beside = index === 0 ? { x: x(at), y: y(value) + 24 } : { x: x(at), y: y(value) - 12 }
    sheet.marks.push(
      text(beside, String(value), { anchor: index === 0 ? 'middle' : 'end', fill: inks.ink, bold: true }),
    )
  }
  for (const { at, value, label, text: words } of model.rivals) {
    sheet.marks.push({ kind: 'circle', at: { x: x(at), y: y(value) }, r: DOT, label: words, ...rivalStyle })
    sheet.marks.push(text({ x: x(at) - 12, y: y(value) - 8 }, label, { anchor: 'end' }))
  }
  sheet.skip(HEIGHT + 44)
  const swatch = (style: object) => (at: number, middle: number) =>
    ({ kind: 'circle', at: { x: at + 7, y: middle }, r: DOT, ...style }) as const
  if (model.points.length > 0) sheet.item(legend.count, 14, 16, swatch(count))
  if (model.rivals.length > 0) sheet.item(legend.rival, 14, 16, swatch(rivalStyle))
  if (model.events.length > 0)
    sheet.item(legend.event, 14, 16, (at, middle) => line(`M${at + 7} ${middle - 9}v18`, eventStyle))
  const events = model.events.map(({ text: words }, index) => `${letter(index)}  ${words}`)
  const notes = events.length > 0 ? [input.events, ...events, ...input.notes] : input.notes
  return {
    width: WIDTH,
    height: sheet.foot({ ...input, notes }),
    title: input.title,
    description: input.description,
    map: null,
    marks: sheet.marks,
  }
}
