/** The model of a step chart, independent of drawing. */
export type StepPoint = {
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly value: number
  /** Date, value and event, in words. */
  readonly text: string
}
/** The figure of another source for the same day. */
export type StepRival = StepPoint & { readonly label: string }
/** An event without a value. */
export type StepEvent = { readonly at: number; readonly text: string }

export type StepModel = {
  /** In order of time. */
  readonly points: readonly StepPoint[]
  readonly rivals: readonly StepRival[]
  readonly events: readonly StepEvent[]
}

/** A position of the cursor. */
export type Stop = { readonly at: number; readonly value: number | null; readonly text: string }

export const HEIGHT_PX = 320
/** Space beside the plot, in pixels: value axis and last label. */
export const PLOT = { left: 44, right: 24 } as const

/** All points, rivals and events in order of time. */
export const stopsOf = ({ points, rivals, events }: StepModel): Stop[] =>
  [...points, ...rivals, ...events.map((event) => ({ ...event, value: null }))]
    .map(({ at, value, text }) => ({ at, value, text }))
    .toSorted((a, b) => a.at - b.at)

export const timeSpan = (model: StepModel): { from: number; until: number } => {
  const times = stopsOf(model).map(({ at }) => at)
  return { from: times[0] ?? 0, until: times.at(-1) ?? 0 }
}

/** Range of the value axis: multiples of five around all values, at least five wide. */
export function valueSpan({ points, rivals }: StepModel): [number, number] {
  const values = [...points, ...rivals].map(({ value }) => value)
  if (values.length === 0) return [0, 5]
  const low = Math.max(0, Math.floor(Math.min(...values) / 5) * 5 - 5)
  return [low, Math.max(low + 5, Math.ceil(Math.max(...values) / 5) * 5)]
}

/** Lines of the value axis: about five round steps. */
export function valueTicks([low, high]: readonly [number, number]): number[] {
  const step = Math.max(5, Math.ceil((high - low) / 25) * 5)
  return Array.from({ length: Math.floor((high - low) / step) + 1 }, (_, index) => low + index * step)
}

/** The first of January of every year in between. */
export function yearsBetween(from: number, until: number): number[] {
  const years = []
  for (let year = new Date(from).getUTCFullYear() + 1; Date.UTC(year) <= until; year += 1) years.push(Date.UTC(year))
  return years
}

/** The stop that a key leads to; null if the key has no effect. Before the first key, nothing is chosen (null). */
export function stopByKey(key: string, present: number | null, count: number): number | null {
  if (count === 0) return null
  const inside = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return present === null ? 0 : inside(present + 1)
    case 'ArrowLeft':
    case 'ArrowDown':
      return present === null ? count - 1 : inside(present - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}

/**
 * The stop nearest to `x` pixels from the left edge. If several stops share a day, moving the pointer keeps the present
 * one, and a press goes to the next.
 */
export function stopAt(
  x: number,
  width: number,
  model: StepModel,
  present: number | null = null,
  isPress = false,
): number | null {
  const { from, until } = timeSpan(model)
  const room = width - PLOT.left - PLOT.right
  if (room <= 0) return null
  const at = from + ((x - PLOT.left) / room) * (until - from)
  const distances = stopsOf(model).map((stop) => Math.abs(stop.at - at))
  const least = Math.min(...distances)
  const nearest = distances.flatMap((distance, index) => (distance === least ? [index] : []))
  const among = present === null ? -1 : nearest.indexOf(present)
  const wanted = among < 0 ? 0 : (among + Number(isPress)) % nearest.length
  return nearest[wanted] ?? null
}

/** a, b, … z, then aa, ab: labels an event in the picture and in the list below it. */
export const letter = (index: number): string =>
  index < 26 ? String.fromCharCode(97 + index) : `${letter(Math.floor(index / 26) - 1)}${letter(index % 26)}`
