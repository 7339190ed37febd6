import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { countAnswers, forgetGuest, guestAnswers } from '#src/backend/saving/guest-draft.ts'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { UnconfirmedAnswer } from '#src/backend/saving/open-drafts.ts'
import type { Application } from '#src/domain/application-record.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { openApplication } from '../drafts.ts'
import { type BegunWith, takeKnown } from './begun-with.ts'
import { guestQuery } from './guest-query.ts'
import { applicationPaths } from '../paths.ts'

/**
 * Two tabs may have typed in the same field: the earlier text is saved first, so that the history has it. Returns the
 * answers that the draft has now, without those that could not be saved before the next one replaced them.
 */
async function typeInTurn(
  saver: DraftSaver,
  kept: readonly UnconfirmedAnswer[],
): Promise<readonly UnconfirmedAnswer[]> {
  const lost = new Set<UnconfirmedAnswer>()
  let typed: UnconfirmedAnswer[] = []
  for (const answer of kept) {
    if (typed.some(({ address }) => address === answer.address)) {
      await saver.flush()
      const isSaved = saver.state().phase === 'saved'
      for (const earlier of typed) if (!isSaved && earlier.address === answer.address) lost.add(earlier)
      if (isSaved) typed = []
    }
    saver.edit(answer.address, answer.value)
    typed.push(answer)
  }
  return kept.filter((answer) => !lost.has(answer))
}

/**
 * Starts an application on the backend and opens it. With `adopt`, fills it with everything typed without an account
 * and with known answers.
 */
export function useStart(callId: string, key: string, adopt: boolean) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()

  const adoptGuest = async ({ id }: Application): Promise<number> => {
    const kept = await guestAnswers(callId)
    const { saver } = (await openApplication(queryClient, id)).draft
    const adopted = await typeInTurn(saver, kept)
    await saver.flush()
    const { phase } = saver.state()
    // Deletes here only what is safely stored elsewhere.
    if (phase === 'saved' || phase === 'device') {
      await forgetGuest(callId, adopted)
      queryClient.setQueryData(guestQuery(callId).queryKey, countAnswers(await guestAnswers(callId)))
    }
    return countAnswers(adopted)
  }
  const begin = async (application: Application): Promise<BegunWith> => {
    const adopted = adopt ? await adoptGuest(application) : 0
    return { adopted, taken: [...(await takeKnown(queryClient, application))] }
  }

  return useOneShot({
    mutationFn: () => backend().createApplication({ callId, key }),
    onSuccess: async (application) => {
      queryClient.setQueryData(applicationQueries.detail(application.id).queryKey, application)
      void queryClient.invalidateQueries({ queryKey: applicationQueries.list().queryKey })
      const state = await begin(application).catch((error: unknown) => {
        // The application exists all the same, and this device keeps its answers.
        if (isBackendError(error)) return null
        throw error
      })
      await navigate(applicationPaths.home(application.id), { state })
    },
  })
}
