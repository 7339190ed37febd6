import { useSuspenseQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { describeAddress, visibleAddresses } from '#src/domain/application/fields.ts'
import type { Answers, SectionId } from '#src/domain/application/types.ts'
import { type ReadAgain, readAgainOf, type ReadAgainStore } from './read-again.ts'

/** The marks of an application for the signed-in person or the guest. */
export function useReadAgain(applicationId: string): { marks: ReadAgain; store: ReadAgainStore } {
  const { data: session } = useSuspenseQuery(sessionQueries.current())
  const store = readAgainOf(session.person?.id ?? 'guest', applicationId)
  return { marks: useSyncExternalStore(store.subscribe, store.get), store }
}

/** Marked answers that the form shows now, in its order. */
export const markedNow = (marks: ReadAgain, answers: Answers): readonly string[] =>
  Object.keys(marks).length === 0
    ? []
    : visibleAddresses(answers).filter((address) => Object.hasOwn(marks, address) && answers[address] !== undefined)

/** Number per section; sections without any are absent. */
export const countBySection = (addresses: readonly string[]): Partial<Record<SectionId, number>> => {
  const counts: Partial<Record<SectionId, number>> = {}
  for (const address of addresses) {
    const section = describeAddress(address)?.section
    if (section) counts[section] = (counts[section] ?? 0) + 1
  }
  return counts
}
