import type { QueryClient } from '@tanstack/react-query'
import { backend, type Backend } from '#src/backend/backend.ts'
import { BackendError } from '#src/backend/errors.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { createIndexedDbStore, type DeviceStore } from '#src/backend/saving/device-store.ts'
import { samePerson } from '#src/backend/saving/same-person.ts'
import { openDraft, type DraftPort, type DraftSaver } from '#src/backend/saving/draft-saver.ts'
import { tieToPage } from '#src/backend/saving/use-draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { Call } from '#src/domain/call.ts'

/** An application that is open in this tab. It stays open from page to page, so that nothing pending is forgotten. */
export interface OpenDraft {
  readonly saver: DraftSaver
  /** Stops saving; what is pending stays on this device. */
  close(): void
  /** Stops saving and forgets what this browser keeps of it; the backend's copy stays. */
  forget(): Promise<void>
}

interface Registry {
  readonly device: DeviceStore
  readonly open: Map<string, Promise<OpenDraft>>
}

const registries = new WeakMap<Backend, Registry>()

const registry = (): Registry => {
  const known = registries.get(backend())
  if (known) return known
  const made: Registry = { device: createIndexedDbStore(), open: new Map() }
  registries.set(backend(), made)
  return made
}

const portOf = (queryClient: QueryClient, applicationId: string): DraftPort => {
  const { queryKey } = applicationQueries.detail(applicationId)
  const { getApplication, saveAnswers } = backend()
  const isSamePerson = samePerson()
  const keep = (application: Application): Application => {
    queryClient.setQueryData(queryKey, application)
    return application
  }
  return {
    async load() {
      if (!isSamePerson()) throw new BackendError('getApplication', 'not_signed_in')
      return keep(await getApplication({ applicationId }))
    },
    async save(changes, version) {
      if (!isSamePerson()) throw new BackendError('saveAnswers', 'not_signed_in')
      return keep(await saveAnswers({ applicationId, changes: [...changes], version }))
    },
  }
}

const start = async (
  { device, open }: Registry,
  draft: string,
  application: Application,
  port: DraftPort,
): Promise<OpenDraft> => {
  // The page is tied once the draft is open; until then nothing can have been confirmed.
  let told: () => void = () => undefined
  const saver = await openDraft({ draft, confirmed: application, port, device, onConfirmed: () => told() })
  const tie = tieToPage(saver, draft)
  told = tie.onConfirmed
  return {
    saver,
    close() {
      open.delete(draft)
      tie.untie()
    },
    async forget() {
      open.delete(draft)
      tie.untie()
      await device.forget(draft, await device.read(draft))
    },
  }
}

/** Ends what others left open on this computer: all drafts but those of one person. */
export function closeDrafts(except?: string): void {
  for (const [name, opening] of registry().open) {
    if (except !== undefined && name.startsWith(`${except}/`)) continue
    opening.then(
      (draft) => draft.close(),
      () => undefined, // it never opened
    )
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
  const known = registry()
  const name = `${session.person.id}/${applicationId}`
  const opening =
    known.open.get(name) ??
    start(known, name, application, portOf(queryClient, applicationId)).catch((error: unknown) => {
      known.open.delete(name)
      throw error
    })
  known.open.set(name, opening)
  const draft = await opening
  draft.saver.adopt(application)
  return { application, call, draft }
}
