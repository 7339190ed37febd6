import { eases, emptyTally, type Feedback, withFeedback } from '#src/domain/feedback.ts'
import { sections } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { State } from '../state.ts'
import { REHEARSAL_CALL } from './calls.ts'
import type { Plan } from './plan.ts'
import { createRandom } from './random.ts'

/** 26 answers: eight groups of three are published, and two wait for a third. */
const ANSWERED = 26
const DECLINED = 5

/** How many of ten answers say easy, and how many some effort. */
const found: Readonly<Record<SectionId, readonly [easy: number, effort: number]>> = {
  applicant: [8, 2],
  contact: [9, 1],
  modules: [6, 3],
  motivation: [3, 4],
  activity: [2, 5],
  budget: [1, 3],
  otherGrants: [6, 3],
  documents: [4, 4],
  declarations: [8, 2],
}

/** Invented, and marked as such. */
const texts: Readonly<Record<number, string>> = {
  2: 'Sample text: The table of the budget took longer than all the rest together.',
  5: 'Exemple de texte\u00A0: il nous manquait un modèle de lettre de mandat.',
  8: 'Beispieltext: Bei den Zielen war unklar, wie genau die Zahlen sein sollen.',
  11: 'Sample text: Saving as one goes made it possible to write with three offices.',
  14: 'Sample text: We did not know which module our idea belongs to until the very end.',
  19: 'Beispieltext: Die Angaben zum Partner ließen sich leicht zusammentragen.',
  23: 'Exemple de texte\u00A0: les documents signés ont demandé deux semaines.',
  25: 'Sample text: With all questions on one page of paper we could talk about them in a meeting.',
}

const feedbackOf = ({ number, modules }: Plan): Feedback => {
  const random = createRandom(7919 * number)
  const ratings: Feedback['ratings'] = {}
  for (const { id, shownWhen } of sections) {
    const isAsked = shownWhen === 'always' || modules.includes('C')
    const [drawn, skipped] = [random.int(1, 10), random.int(1, 6) === 1]
    const [easy, effort] = found[id]
    const ease = eases[drawn <= easy ? 0 : drawn <= easy + effort ? 1 : 2]
    if (isAsked && !skipped && ease) ratings[id] = ease
  }
  return { ratings, text: texts[number] ?? '' }
}

/** Feedback on the form of the rehearsal call; all invented. */
export const sampleFeedback = (plans: readonly Plan[]): Pick<State, 'feedbacks' | 'askedForFeedback'> => ({
  feedbacks: [
    { callId: REHEARSAL_CALL, tally: plans.slice(0, ANSWERED).map(feedbackOf).reduce(withFeedback, emptyTally) },
  ],
  askedForFeedback: plans.slice(0, ANSWERED + DECLINED).map(({ id }) => ({ applicationId: id })),
})
