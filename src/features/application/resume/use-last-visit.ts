import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { forgetVisit, keepVisit, readVisit } from './last-visit.ts'
import { createPlaceTeller } from './place-teller.ts'
import { type Resumed, resumeAt } from './resume-at.ts'

const NOTED_AGAIN_MS = 5_000

const usePersonId = (): string => useSuspenseQuery(sessionQueries.current()).data.person?.id ?? 'guest'

/**
 * Stores that the person is in this section and has seen this version; returns a function for storing where they type.
 */
export function useKeepVisit(application: Application, section: SectionId): (address: string) => void {
  const { id, version } = application
  const personId = usePersonId()
  const [teller] = useState(() => (isGuest(application) ? null : createPlaceTeller(id)))
  // Outside React: the device's storage.
  useEffect(() => keepVisit(personId, id, { section, version, at: serverNow() }), [personId, id, version, section])
  // Outside React: the backend, before the page is left.
  useEffect(() => {
    const leave = () => teller?.leave()
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [teller])
  const noted = useRef({ address: '', at: 0 })
  return (address) => {
    const at = serverNow()
    // Not at every key press, since the storage is synchronous and delays typing.
    if (address !== noted.current.address || at - noted.current.at > NOTED_AGAIN_MS) {
      noted.current = { address, at }
      keepVisit(personId, id, { section, version, at, typed: noted.current })
    }
    teller?.typed(address)
  }
}

/** After sending there is nothing to continue. The backend deletes its own place. */
export function useForgetVisit(applicationId: string): () => void {
  const personId = usePersonId()
  return () => forgetVisit(personId, applicationId)
}

/** Where the person was before this page, on this or another device; null if a moment ago. */
export function useLastVisit(application: Application): Resumed | null {
  const personId = usePersonId()
  const [visit] = useState(() => readVisit(personId, application.id))
  const { data: place = null } = useQuery({
    ...applicationQueries.place(application.id),
    enabled: !isGuest(application),
    // Loaded by the page's loader already.
    refetchOnMount: false,
  })
  return resumeAt(visit, place, serverNow())
}
