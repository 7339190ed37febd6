import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { uploadsOf } from '#src/backend/saving/open-uploads.ts'
import type { FileOnItsWay, FilesOnTheirWay, Uploads } from '#src/backend/saving/uploads.ts'
import { session } from '#src/backend/session.ts'
import type { Application } from '#src/domain/application-record.ts'
import { mayEditSection, takesChanges } from '#src/domain/rights.ts'
import { useText } from '#src/i18n/use-text.ts'
import { announce } from '#src/ui/announcer.ts'

const none: FilesOnTheirWay = {}
const nothing = () => none
const never = () => () => undefined

/** Uploads of an application and their progress; `uploads` is null for a guest. */
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
  // Uploads run outside React, so the listener is renewed with the language.
  useEffect(() => uploads?.onAdded((name) => announce(t('application.documents.added', { name }))), [uploads, t])
  // Outside React: the uploads. Retries what was refused when the person gets the right back.
  const maySend = takesChanges(application.notEditableWhy) && mayEditSection(application, 'documents')
  useEffect(() => {
    if (maySend) uploads?.retry()
  }, [uploads, maySend])
  return { uploads, onTheirWay }
}

/** Cancels an upload and announces the result. */
export function useCallOff(uploads: Uploads | null): (file: FileOnItsWay) => Promise<void> {
  const t = useText()
  return async ({ slot, name }) => {
    const end = await uploads?.cancel(slot)
    // Added files are announced elsewhere.
    if (end === 'cancelled' || end === 'unknown') announce(t(`application.documents.${end}`, { name }))
  }
}
