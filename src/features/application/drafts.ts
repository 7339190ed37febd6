import type { QueryClient } from '@tanstack/react-query'
import { backend } from '#src/backend/backend.ts'
import { copies } from '#src/backend/copies.ts'
import { BackendError, isBackendError } from '#src/backend/errors.ts'
import { applicationQueries, copyOfApplication, newerOf } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import type { DraftPort } from '#src/backend/saving/draft.ts'
import { callOfGuest, guestDraftName, guestIdOf } from '#src/backend/saving/guest-draft.ts'
import {
  closeDrafts,
  deviceSource,
  GUEST,
  keptDocument,
  type OpenDraft,
  openOnce,
} from '#src/backend/saving/open-drafts.ts'
import { samePerson } from '#src/backend/saving/same-person.ts'
import { type Application, applicationSchema } from '#src/domain/application-record.ts'
import { isTooLongToStore } from '#src/domain/application/stored-text.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import type { Call } from '#src/domain/call.ts'
import { mayEditAt } from '#src/domain/rights.ts'
import { z } from '#src/domain/zod.ts'
import { afterPaint } from '#src/ui/after-paint.ts'

const portOf = (queryClient: QueryClient, applicationId: string): DraftPort => {
  const { queryKey } = applicationQueries.detail(applicationId)
  const { getApplication, saveAnswers } = backend()
  const isSamePerson = samePerson()
  const keep = (application: Application): Application => {
    if (isSamePerson()) queryClient.setQueryData<Application>(queryKey, (known) => newerOf(known, application))
    return application
  }
  /**
   * While the office asks something, only what it asks about goes up, and ever only what this person may change: what else
   * was left here waits.
   */
  const isOpenNow = (address: string): boolean => {
    const application = queryClient.getQueryData<Application>(queryKey)
    if (!application) return true
    const { notEditableWhy, clarification } = application
    const isAsked = notEditableWhy !== 'question' || isAskedAbout(clarification?.questions ?? [], address)
    return isAsked && mayEditAt(application, address)
  }
  return {
    load: async () => keep(await getApplication({ applicationId })),
    save: async (changes, version) => keep(await saveAnswers({ applicationId, changes: [...changes], version })),
    // One such change would be refused together with all others that wait.
    accepts: ({ address, value }) => !isTooLongToStore(value) && isOpenNow(address),
  }
}

/** Everything that a page of one application shows. */
export interface ApplicationData {
  readonly application: Application
  readonly call: Call
  readonly draft: OpenDraft
}

const nameOf = (personId: string, applicationId: string): string => `${personId}/${applicationId}`

/** Without a connection: the application as this browser last had it. Rejects with the first failure when it has none. */
const loadApplication = async (
  queryClient: QueryClient,
  personId: string,
  applicationId: string,
): Promise<Application> => {
  const query = applicationQueries.detail(applicationId)
  try {
    return await queryClient.ensureQueryData({ ...query, revalidateIfStale: true })
  } catch (error) {
    if (!isBackendError(error) || error.code !== 'offline') throw error
    const kept = z.safeParse(applicationSchema, await keptDocument(nameOf(personId, applicationId)))
    if (!kept.success) throw error
    // Stale from the beginning: it is asked for again as soon as anybody can be asked.
    queryClient.setQueryData(query.queryKey, kept.data, { updatedAt: 0 })
    copies.set(copyOfApplication(applicationId), Date.parse(kept.data.updatedAt))
    return kept.data
  }
}

async function openGuest(queryClient: QueryClient, callId: string): Promise<ApplicationData> {
  const call = await queryClient.ensureQueryData(callQueries.detail(callId))
  const application = await queryClient.ensureQueryData(applicationQueries.detail(guestIdOf(call.id)))
  closeDrafts(GUEST)
  const name = guestDraftName(call.id)
  const draft = await openOnce(name, async () => {
    const { confirmed, port } = await deviceSource(name)
    return {
      confirmed,
      port: { ...port, accepts: ({ value }) => !isTooLongToStore(value) },
      afterKey: afterPaint,
    }
  })
  return { application, call, draft }
}

/** For loaders. What the cache has is shown at once, offline too, and asked for again behind it. */
export async function openApplication(queryClient: QueryClient, applicationId: string): Promise<ApplicationData> {
  const guest = callOfGuest(applicationId)
  if (guest !== null) return openGuest(queryClient, guest)
  const session = await queryClient.ensureQueryData(sessionQueries.current())
  if (!session.person) throw new BackendError('getApplication', 'not_signed_in')
  const application = await loadApplication(queryClient, session.person.id, applicationId)
  const call = await queryClient.ensureQueryData(callQueries.detail(application.callId))

  closeDrafts(session.person.id)
  const draft = await openOnce(nameOf(session.person.id, applicationId), () => ({
    confirmed: application,
    port: portOf(queryClient, applicationId),
    operations: { load: 'getApplication', save: 'saveAnswers' },
    afterKey: afterPaint,
  }))
  draft.saver.adopt(application)
  return { application, call, draft }
}
