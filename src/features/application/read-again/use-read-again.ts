import { useSuspenseQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { describeAddress, visibleAddresses } from '#src/domain/application/fields.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'
import { type ReadAgain, readAgainOf, type ReadAgainStore } from './read-again.ts'

/** The marks of an application, for whoever is signed in; a guest has some too. */
export function useReadAgain(applicationId: string): { marks: ReadAgain; store: ReadAgainStore } {
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const store = readAgainOf(session.person?.id ?? 'guest', applicationId)
  return { marks: useSyncExternalStore(store.subscribe, store.get), store }
}

/** Marked answers that the form asks for now, in its order. */
export const markedNow = (marks: ReadAgain, answers: Answers): readonly string[] =>
  Object.keys(marks).length === 0
    ? []
    : visibleAddresses(answers).filter((address) => Object.hasOwn(marks, address) && answers[address] !== undefined)

/** How many in each section; a section without any is absent. */
export const countBySection = (addresses: readonly string[]): Partial<Record<SectionId, number>> => {
  const counts: Partial<Record<SectionId, number>> = {}
  for (const address of addresses) {
    const section = describeAddress(address)?.section
    if (section) counts[section] = (counts[section] ?? 0) + 1
  }
  return counts
}
