import type { QueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { BackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import type { DraftPort } from '#src/backend/saving/draft-saver.ts'
import { closeDrafts, type OpenDraft, openOnce } from '#src/backend/saving/open-drafts.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'

const portOf = (queryClient: QueryClient, applicationId: string): DraftPort => {
  const { queryKey } = applicationQueries.detail(applicationId)
  const { getApplication, saveAnswers } = backend()
  const keep = (application: Application): Application => {
    queryClient.setQueryData(queryKey, application)
    return application
  }
  return {
    load: async () => keep(await getApplication({ applicationId })),
    save: async (changes, version) => keep(await saveAnswers({ applicationId, changes: [...changes], version })),
  }
}

/** Everything that a page of one application shows. */
export interface ApplicationData {
  readonly application: Application
  readonly call: Call
  readonly draft: OpenDraft
}

/** For loaders. What the cache has is shown at once, offline too, and asked for again behind it. */
export async function openApplication(queryClient: QueryClient, applicationId: string): Promise<ApplicationData> {
  const session = await queryClient.ensureQueryData(sessionQueries.current())
  if (!session.person) throw new BackendError('getApplication', 'not_signed_in')
  const application = await queryClient.ensureQueryData({
    ...applicationQueries.detail(applicationId),
    revalidateIfStale: true,
  })
  const call = await queryClient.ensureQueryData(callQueries.detail(application.callId))

  closeDrafts(session.person.id)
  const draft = await openOnce(`${session.person.id}/${applicationId}`, () => ({
    confirmed: application,
    port: portOf(queryClient, applicationId),
    operations: { load: 'getApplication', save: 'saveAnswers' },
  }))
  draft.saver.adopt(application)
  return { application, call, draft }
}
