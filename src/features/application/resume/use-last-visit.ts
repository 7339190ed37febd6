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

/** Remembers that somebody is in this section and sees this version; gives back what remembers where they type. */
export function useKeepVisit(application: Application, section: SectionId): (address: string) => void {
  const { id, version } = application
  const personId = usePersonId()
  const [teller] = useState(() => (isGuest(application) ? null : createPlaceTeller(id)))
  // The device's storage.
  useEffect(() => keepVisit(personId, id, { section, version, at: serverNow() }), [personId, id, version, section])
  // The backend, before the page goes.
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
    // Not at every key: the device's storage holds up whoever types.
    if (address !== noted.current.address || at - noted.current.at > NOTED_AGAIN_MS) {
      noted.current = { address, at }
      keepVisit(personId, id, { section, version, at, typed: noted.current })
    }
    teller?.typed(address)
  }
}

/** Once it is sent, there is no place to go on at. The backend forgets it by itself. */
export function useForgetVisit(applicationId: string): () => void {
  const personId = usePersonId()
  return () => forgetVisit(personId, applicationId)
}

/** Where somebody was before this page opened, on this device or another; null for who has only just been there. */
export function useLastVisit(application: Application): Resumed | null {
  const personId = usePersonId()
  const [visit] = useState(() => readVisit(personId, application.id))
  const { data: place = null } = useQuery({
    ...applicationQueries.place(application.id),
    enabled: !isGuest(application),
    // The page's loader has just asked.
    refetchOnMount: false,
  })
  return resumeAt(visit, place, serverNow())
}
