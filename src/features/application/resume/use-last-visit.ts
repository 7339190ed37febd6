import { useSuspenseQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { serverNow } from '#src/backend/server-clock.ts'
import type { Application } from '#src/domain/application-record.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import { keepVisit, type LastVisit, readVisit } from './last-visit.ts'

const usePersonId = (): string => useSuspenseQuery(sessionQueries.current()).data.person?.id ?? 'guest'

/** Remembers that somebody is in this section and sees this version. */
export function useKeepVisit({ id, version }: Application, section: SectionId): void {
  const personId = usePersonId()
  // The device's storage.
  useEffect(() => keepVisit(personId, id, { section, version, at: serverNow() }), [personId, id, version, section])
}

/** A shorter absence is none. */
const AWAY_MS = 30 * 60_000

/** Where somebody was before this page opened; null for who has only just been there. */
export function useLastVisit(applicationId: string): LastVisit | null {
  const personId = usePersonId()
  const [visit] = useState(() => readVisit(personId, applicationId))
  return visit && serverNow() - visit.at >= AWAY_MS ? visit : null
}
