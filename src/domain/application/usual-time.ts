/**
 * How long the sections of a form usually take. Backends count the time between saves up to the first submission and
 * publish only the median of several applications: no figure shows one applicant, and none is guessed.
 */
import type { Instant } from '../values.ts'
import { z } from '../zod.ts'
import { sections } from './fields.ts'
import { sectionIdSchema } from './section-id.ts'
import type { Answers, SectionId } from './types.ts'

/** Applications are added in groups of this size, and no figure rests on fewer: a single one would reveal its time. */
export const TOLD_TOGETHER = 5

/** Published minutes are multiples of this, and at least this. */
const STEP_MINUTES = 5

const MINUTE_MS = 60_000

/**
 * A save with more answers than this was not typed in that minute: it comes from a file, an earlier application or an
 * offline device, so its time is not known.
 */
const MOST_TYPED_AT_ONCE = 5

/** Published per call: the minutes of each section, null if too few applications are known. */
export const usualTimesSchema = z.object({
  /** In the order of the form. */
  sections: z.array(
    z.object({
      section: sectionIdSchema,
      minutes: z.nullable(z.int().check(z.minimum(STEP_MINUTES), z.multipleOf(STEP_MINUTES))),
    }),
  ),
})
export type UsualTimes = z.infer<typeof usualTimesSchema>

/**
 * The number of clock minutes in which something of a section was saved; `last` counts minutes since 1970. Null: part
 * of the section came from elsewhere, so its time is unknown.
 */
export type Work = Readonly<Partial<Record<SectionId, { readonly minutes: number; readonly last: number } | null>>>

const isWithinForm = (id: string): id is SectionId => sections.some((section) => section.id === id)
const sectionAt = (address: string): string => address.slice(0, address.indexOf('.'))

/**
 * Adds a save to the work on an application.
 *
 * @param addresses of the answers and documents that changed.
 * @param before the answers until then: a section that has answers but was never counted came from elsewhere.
 */
export function withSave(work: Work, addresses: readonly string[], before: Answers, now: Instant): Work {
  const minute = Math.floor(Date.parse(now) / MINUTE_MS)
  const isBrought = addresses.length > MOST_TYPED_AT_ONCE
  const begun = new Set(Object.keys(before).map(sectionAt))
  const next: Record<string, Work[SectionId]> = { ...work }
  for (const section of [...new Set(addresses.map(sectionAt))].filter(isWithinForm)) {
    const known = work[section]
    if (isBrought || known === null || (known === undefined && begun.has(section))) next[section] = null
    else if (known?.last !== minute) next[section] = { minutes: (known?.minutes ?? 0) + 1, last: minute }
  }
  return next
}

type Counts = Readonly<Partial<Record<SectionId, readonly number[]>>>

/** All that is stored of sent applications: minutes that are published, and minutes that wait for enough others. */
export interface WorkTally {
  readonly told: Counts
  readonly waiting: Counts
}

export const emptyWorkTally: WorkTally = { told: {}, waiting: {} }

const sorted = (minutes: readonly number[]): number[] => minutes.toSorted((a, b) => a - b)

/**
 * Adds an application at its first submission. The minutes are stored sorted by length, so nothing links them to the
 * application.
 *
 * @param sent the sections that were sent; time spent on others is dropped.
 */
export function withSent({ told, waiting }: WorkTally, work: Work, sent: readonly SectionId[]): WorkTally {
  const next = { told: { ...told }, waiting: { ...waiting } }
  for (const section of sent) {
    const minutes = work[section]?.minutes
    if (minutes === undefined) continue
    const group = sorted([...(waiting[section] ?? []), minutes])
    const isEnough = group.length >= TOLD_TOGETHER
    next.waiting[section] = isEnough ? [] : group
    if (isEnough) next.told[section] = sorted([...(told[section] ?? []), ...group])
  }
  return next
}

/**
 * Median, rounded to the step; null below {@link TOLD_TOGETHER}.
 *
 * @param minutes sorted.
 */
function middleOf(minutes: readonly number[]): number | null {
  const [low, high] = [minutes[Math.ceil(minutes.length / 2) - 1], minutes[Math.floor(minutes.length / 2)]]
  if (minutes.length < TOLD_TOGETHER || low === undefined || high === undefined) return null
  return Math.max(1, Math.round((low + high) / 2 / STEP_MINUTES)) * STEP_MINUTES
}

/** The published times of a call. */
export const usualTimes = ({ told }: WorkTally): UsualTimes => ({
  sections: sections.map(({ id: section }) => ({ section, minutes: middleOf(told[section] ?? []) })),
})

/** Sum of the usual minutes of these sections; null if one of them is unknown or there are none. */
export function usualMinutes(times: UsualTimes | undefined, of: readonly SectionId[]): number | null {
  const known = times?.sections.flatMap(({ section, minutes }) =>
    minutes !== null && of.includes(section) ? [minutes] : [],
  )
  if (!known || of.length === 0 || known.length < of.length) return null
  return known.reduce((sum, minutes) => sum + minutes, 0)
}
