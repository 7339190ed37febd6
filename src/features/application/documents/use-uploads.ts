import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { uploadsOf } from '#src/backend/saving/open-uploads.ts'
import type { FileOnItsWay, FilesOnTheirWay, Uploads } from '#src/backend/saving/uploads.ts'
import { session } from '#src/backend/session.ts'
import type { Application } from '#src/domain/application-record.ts'
import { mayEditSection } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'

const none: FilesOnTheirWay = {}
const nothing = () => none
const never = () => () => undefined

/** Files on their way into an application, and the way to send more; null for a guest, who sends nothing. */
export function useUploads(
  application: Application,
  saver: DraftSaver,
): { readonly uploads: Uploads | null; readonly onTheirWay: FilesOnTheirWay } {
  const [uploads] = useState(() => {
    const person = session().identity()
    return person === null || isGuest(application) ? null : uploadsOf(person, application.id, () => saver.refresh())
  })
  const onTheirWay = useSyncExternalStore(uploads?.subscribe ?? never, uploads?.state ?? nothing)
  const t = useText()
  // What goes on outside React is said aloud in the language of now.
  useEffect(() => uploads?.onAdded((name) => announce(t('application.documents.added', { name }))), [uploads, t])
  // The backend: who may change documents again sends what was refused for want of it.
  const maySend = mayEditSection(application, 'documents')
  useEffect(() => {
    if (maySend) uploads?.retry()
  }, [uploads, maySend])
  return { uploads, onTheirWay }
}

/** Stops a file on its way, and says aloud what came of it. */
export function useCallOff(uploads: Uploads | null): (file: FileOnItsWay) => Promise<void> {
  const t = useText()
  return async ({ slot, name }) => {
    const end = await uploads?.cancel(slot)
    // That it was added is said where that is said of every file.
    if (end === 'cancelled' || end === 'unknown') announce(t(`application.documents.${end}`, { name }))
  }
}
