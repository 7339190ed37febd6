import { type Backend, backend } from '../backend.ts'
import { onSessionChange, sessionExpired } from '../session.ts'
import { samePerson } from './same-person.ts'
import { isTabOpen, thisTab } from './tab.ts'
import { createUploadStore, type UploadStore } from './upload-store.ts'
import { openUploads, type Uploads } from './uploads.ts'

interface Registry {
  readonly device: UploadStore
  readonly open: Map<string, Uploads>
}

const registries = new WeakMap<Backend, Registry>()

const registry = (): Registry => {
  const known = registries.get(backend())
  if (known) return known
  const made: Registry = { device: createUploadStore(), open: new Map() }
  registries.set(backend(), made)
  return made
}

/**
 * The files on their way into one application, once per tab: they go on while other pages are open.
 *
 * @param personId who is signed in.
 * @param onAdded of the first caller; see `UploadsOptions`.
 */
export function uploadsOf(personId: string, applicationId: string, onAdded: () => Promise<void>): Uploads {
  const { device, open } = registry()
  const owner = `${personId}/${applicationId}`
  const present = open.get(owner)
  if (present) {
    present.look()
    return present
  }
  const uploads = openUploads({
    applicationId,
    owner,
    port: backend(),
    device,
    tab: thisTab,
    isTabOpen,
    isSamePerson: samePerson(),
    onAdded,
  })
  const untieSession = onSessionChange(() => sessionExpired() || uploads.retry())
  const lookWhenSeen = () => document.visibilityState === 'visible' && uploads.look()
  document.addEventListener('visibilitychange', lookWhenSeen)
  open.set(owner, {
    ...uploads,
    close() {
      untieSession()
      document.removeEventListener('visibilitychange', lookWhenSeen)
      open.delete(owner)
      uploads.close()
    },
  })
  return uploads
}

/** Stops what others left on its way on this computer: all but the files of one person. */
export function closeUploads(except?: string): void {
  for (const [owner, uploads] of registry().open) {
    if (except === undefined || !owner.startsWith(`${except}/`)) uploads.close()
  }
}

/** A file that has not arrived; `place` tells two of one name apart. */
export type WaitingFile = { readonly place: string; readonly name: string }

/** Files of a person that have not arrived and that this device can still send, of one application or of all. */
export async function waitingUploadsOf(personId: string, applicationId?: string): Promise<readonly WaitingFile[]> {
  const { device, open } = registry()
  const prefix = `${personId}/`
  const isMeant = (owner: string) =>
    applicationId === undefined ? owner.startsWith(prefix) : owner === `${prefix}${applicationId}`
  const kept = (await device.list(prefix)).filter(({ owner }) => isMeant(owner))
  const files = new Map(kept.map(({ owner, slot, name }) => [`${owner} ${slot}`, name]))
  // A browser that keeps nothing has them in the page alone.
  for (const [owner, uploads] of open) {
    if (!isMeant(owner)) continue
    for (const { slot, name, phase } of Object.values(uploads.state()))
      if (phase === 'sending' || phase === 'waiting') files.set(`${owner} ${slot}`, name)
  }
  return [...files].map(([place, name]) => ({ place, name }))
}

/** Stops the files of a person and forgets them on this device. Who chose them has them. */
export async function forgetUploadsOf(personId: string): Promise<void> {
  const { device, open } = registry()
  for (const [owner, uploads] of open) if (owner.startsWith(`${personId}/`)) uploads.close()
  await device.forgetStarting(`${personId}/`)
}

/** Forgets the files that this device has kept too long, whoever chose them. */
export const expireUploads = (now: number): Promise<void> => registry().device.expire(now)

/** Stops the files on their way into one application and forgets them on this device. */
export async function forgetUploads(personId: string, applicationId: string): Promise<void> {
  const { device, open } = registry()
  const owner = `${personId}/${applicationId}`
  open.get(owner)?.close()
  for (const kept of await device.read(owner)) await device.forget(kept)
}
