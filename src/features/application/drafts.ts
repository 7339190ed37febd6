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
  keptConfirmed,
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
  const keep = async (asked: Promise<Application>): Promise<Application> => {
    const before = queryClient.getQueryData<Application>(queryKey)?.version
    const application = await asked
    if (isSamePerson()) queryClient.setQueryData<Application>(queryKey, (known) => newerOf(known, application, before))
    return application
  }
  /**
   * While the office asks something, only the parts it asks about are sent, and always only what this person may
   * change; the rest waits here.
   */
  const isOpenNow = (address: string): boolean => {
    const application = queryClient.getQueryData<Application>(queryKey)
    if (!application) return true
    const { notEditableWhy, clarification } = application
    const isAsked = notEditableWhy !== 'question' || isAskedAbout(clarification?.questions ?? [], address)
    return isAsked && mayEditAt(application, address)
  }
  return {
    load: () => keep(getApplication({ applicationId })),
    save: (changes, version) => keep(saveAnswers({ applicationId, changes: [...changes], version })),
    // A change that fails here would make the backend refuse all other waiting changes too.
    accepts: ({ address, value }) => !isTooLongToStore(value) && isOpenNow(address),
  }
}

/** Data of every page of one application. */
export interface ApplicationData {
  readonly application: Application
  readonly call: Call
  readonly draft: OpenDraft
}

const nameOf = (personId: string, applicationId: string): string => `${personId}/${applicationId}`

/** Loads an application; offline, the last copy of this browser. Rejects with the first error if there is none. */
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
    const kept = z.safeParse(applicationSchema, await keptConfirmed(nameOf(personId, applicationId)))
    if (!kept.success) throw error
    // Marked as stale, so that it is loaded again as soon as possible.
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

/** For loaders. Shows cached data at once, also offline, and reloads it in the background. */
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
  // The person has signed in again on another page, where nothing told the draft.
  if (draft.saver.state().trouble === 'not_signed_in') void draft.saver.retry()
  return { application, call, draft }
}
