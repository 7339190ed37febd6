import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useLoaderData } from 'react-router'
import { backend } from '#src/backend/backend.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { callQueries } from '#src/backend/queries/calls.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { mayEditAny, mayEditSection, takesChanges } from '#src/domain/rights.ts'
import type { ApplicationData } from './drafts.ts'

/** Polling interval if the backend does not push changes of colleagues. */
const ASK_AGAIN_MS = 30_000

/** The virus check takes some seconds, and somebody may be waiting for it. */
const ASK_FOR_SCAN_MS = 3_000

const isScanned = ({ documents }: Application): boolean =>
  documents.every(({ scan, replaced }) => replaced || scan !== 'waiting')

/** The loader's data, kept up to date. */
export function useApplication(): ApplicationData {
  const { application: loaded, draft } = useLoaderData<ApplicationData>()
  const { data: application } = useSuspenseQuery({
    ...applicationQueries.detail(loaded.id),
    refetchInterval: ({ state }) => {
      if (backend().capabilities.push || isGuest(loaded)) return false
      return state.data && !isScanned(state.data) ? ASK_FOR_SCAN_MS : ASK_AGAIN_MS
    },
  })
  const { data: call } = useSuspenseQuery({
    ...callQueries.detail(application.callId),
    // The deadline may move meanwhile; there is no push for that, nor for a guest's application.
    refetchInterval: ASK_AGAIN_MS,
  })

  // Outside React: the draft takes over what the backend has now.
  useEffect(() => draft.saver.adopt(application), [draft, application])
  // The office may move a deadline without a new version: then the backend takes what it has refused before.
  const isTaken = takesChanges(application.notEditableWhy)
  useEffect(() => {
    const { trouble } = draft.saver.state()
    if (isTaken && (trouble === 'not_editable' || trouble === 'deadline_passed')) void draft.saver.retry()
  }, [draft, isTaken])
  return { application, call, draft }
}

/** Whether the caller may change answers now: those of a section, or any. */
export const isEditable = ({ application }: Pick<ApplicationData, 'application'>, section?: SectionId): boolean =>
  application.notEditableWhy === null &&
  (section === undefined ? mayEditAny(application) : mayEditSection(application, section))
