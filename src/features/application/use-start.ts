import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isBackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { countAnswers, forgetGuest, guestAnswers } from '#src/backend/saving/guest-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { useOneShot } from '#src/ui/use-one-shot.ts'
import { openApplication } from './drafts.ts'
import { type BegunWith, takeKnown } from './begun-with.ts'
import { guestQuery } from './guest-query.ts'
import { applicationPaths } from './paths.ts'

/**
 * Starts an application on the backend and goes there, with what this device has for it: with `adopt` everything that
 * was typed without an account, and what is known already.
 */
export function useStart(callId: string, key: string, adopt: boolean) {
  const navigate = useNavigate()
  const queryClient = useQueryClient()

  const adoptGuest = async ({ id }: Application): Promise<number> => {
    const kept = await guestAnswers(callId)
    const { saver } = (await openApplication(queryClient, id)).draft
    for (const { address, value } of kept) saver.edit(address, value)
    await saver.flush()
    const { phase } = saver.state()
    // Only what stands somewhere else for sure is forgotten here.
    if (phase === 'saved' || phase === 'device') {
      await forgetGuest(callId)
      queryClient.setQueryData(guestQuery(callId).queryKey, 0)
    }
    return countAnswers(kept)
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
        // The application is there all the same, and what this device has stays on it.
        if (isBackendError(error)) return null
        throw error
      })
      await navigate(applicationPaths.home(application.id), { state })
    },
  })
}
