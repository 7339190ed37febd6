import { visibleSections } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { emptyWorkTally, type Work, withSent } from '#src/domain/application/usual-time.ts'
import type { State } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'

/** Range of minutes that the sample applications took per section. Invented. */
const range: Readonly<Record<SectionId, readonly [least: number, most: number]>> = {
  applicant: [6, 16],
  contact: [3, 9],
  modules: [4, 14],
  motivation: [35, 95],
  activity: [25, 80],
  budget: [30, 90],
  otherGrants: [2, 12],
  documents: [4, 18],
  declarations: [4, 12],
}

const workOf = ({ number }: Plan): Work => {
  const random = createRandom(104_729 * number)
  return Object.fromEntries(
    Object.entries(range).map(([section, [least, most]]) => [section, { minutes: random.int(least, most), last: 0 }]),
  )
}

/**
 * Random times for the sample applications of the rehearsal. The open call gets the same times, so that the
 * demonstration shows what a call publishes once enough applications were sent.
 */
export function sampleWorkTallies(plans: readonly Plan[]): State['workTallies'] {
  const tally = plans.reduce(
    (sum, plan) => withSent(sum, workOf(plan), visibleSections({ 'modules.modules': [...plan.modules] })),
    emptyWorkTally,
  )
  return [REHEARSAL_CALL, OPEN_CALL].map((callId) => ({ callId, tally }))
}
