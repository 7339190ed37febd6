import { forgetStarting } from '#src/backend/saving/kept-form.ts'
import { forgetUploads } from '#src/backend/saving/open-uploads.ts'
import type { ApplicationData } from '../drafts.ts'
import { takenName } from '../paths.ts'
import { readAgainOf } from '../read-again/read-again.ts'
import { forgetVisit } from '../resume/last-visit.ts'

const forgetAnswers = async (personId: string, applicationId: string) => {
  const { forgetAnswersOf } = await import('#src/backend/kept-answers.ts')
  await forgetAnswersOf(personId, applicationId)
}

/**
 * Deletes everything that this browser stores of an application for a person (null: without account). Never rejects;
 * false if the storage does not answer.
 */
export async function forgetApplication(
  personId: string | null,
  { application: { id }, draft }: ApplicationData,
): Promise<boolean> {
  readAgainOf(personId ?? 'guest', id).forget()
  forgetVisit(personId ?? 'guest', id)
  forgetStarting(takenName(personId ?? '', id))
  const [drafts] = await Promise.allSettled([
    draft.forget(),
    forgetUploads(personId ?? '', id),
    personId !== null && forgetAnswers(personId, id),
  ])
  return drafts.status === 'rejected' || drafts.value
}
