import { visibleSections } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { emptyWorkTally, type Work, withSent } from '#src/domain/application/usual-time.ts'
import type { State } from '../state.ts'
import { OPEN_CALL, REHEARSAL_CALL } from './calls.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'

/** Minutes between which the sample applications took for each section. Invented. */
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
 * How long the samples of the rehearsal took, drawn by lot. The open call is given the same ones, as if they had been sent
 * to it: what a call tells once enough were sent can be seen in the demonstration.
 */
export function sampleWorkTallies(plans: readonly Plan[]): State['workTallies'] {
  const tally = plans.reduce(
    (sum, plan) => withSent(sum, workOf(plan), visibleSections({ 'modules.modules': [...plan.modules] })),
    emptyWorkTally,
  )
  return [REHEARSAL_CALL, OPEN_CALL].map((callId) => ({ callId, tally }))
}
