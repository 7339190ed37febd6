/**
 * How long the sections of a form usually take. Backends count it from what they are given to keep, up to the first
 * sending, and tell the middle of several applications alone: no figure is one applicant, and none is guessed.
 */
import type { Instant } from '../values.ts'
import { z } from '../zod.ts'
import { sections } from './fields.ts'
import { sectionIdSchema } from './section-id.ts'
import type { Answers, SectionId } from './types.ts'

/** So many applications are told together, and no figure rests on fewer: with every new one alone it would tell of it. */
export const TOLD_TOGETHER = 5

/** Told in steps of so many minutes; no section takes less. */
const STEP_MINUTES = 5

const MINUTE_MS = 60_000

/**
 * More answers than these in one go were not written in that minute: they come from a file, an earlier application, a
 * device without a connection. How long somebody took for them is not known.
 */
const MOST_TYPED_AT_ONCE = 5

/** What is told of a call: the minutes of each section, null where too few applications have told it. */
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
 * Minutes of the clock, on whatever day, in which something of a section was kept; `last` counts minutes since 1970.
 * Null: part of the section came from elsewhere, so nobody knows.
 */
export type Work = Readonly<Partial<Record<SectionId, { readonly minutes: number; readonly last: number } | null>>>

const isWithinForm = (id: string): id is SectionId => sections.some((section) => section.id === id)
const sectionAt = (address: string): string => address.slice(0, address.indexOf('.'))

/**
 * The work on an application once something more was kept of it.
 *
 * @param addresses of the answers and documents that changed.
 * @param before the answers until then: a section that has some and was never counted came from elsewhere.
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

/** All that is kept of applications that were sent: minutes that are told, and those that wait for enough others. */
export interface WorkTally {
  readonly told: Counts
  readonly waiting: Counts
}

export const emptyWorkTally: WorkTally = { told: {}, waiting: {} }

const sorted = (minutes: readonly number[]): number[] => minutes.toSorted((a, b) => a - b)

/**
 * Adds an application that is sent for the first time. From then on nothing leads from the minutes to it: they are kept
 * in the order of their length.
 *
 * @param sent the sections that were sent; time on others is time on no section of the form that arrived.
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

/** @param minutes in the order of their length. */
function middleOf(minutes: readonly number[]): number | null {
  const [low, high] = [minutes[Math.ceil(minutes.length / 2) - 1], minutes[Math.floor(minutes.length / 2)]]
  if (minutes.length < TOLD_TOGETHER || low === undefined || high === undefined) return null
  return Math.max(1, Math.round((low + high) / 2 / STEP_MINUTES)) * STEP_MINUTES
}

/** What everybody is told of a call. */
export const usualTimes = ({ told }: WorkTally): UsualTimes => ({
  sections: sections.map(({ id: section }) => ({ section, minutes: middleOf(told[section] ?? []) })),
})

/** Minutes that these sections usually take; null when that is not known of every one of them, or there are none. */
export function usualMinutes(times: UsualTimes | undefined, of: readonly SectionId[]): number | null {
  const known = times?.sections.flatMap(({ section, minutes }) =>
    minutes !== null && of.includes(section) ? [minutes] : [],
  )
  if (!known || of.length === 0 || known.length < of.length) return null
  return known.reduce((sum, minutes) => sum + minutes, 0)
}
