import { useSyncExternalStore } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft-saver.ts'
import type { Answers } from '#src/domain/application/types.ts'

/**
 * What a component needs of the answers, as a text or number: it renders again only when that changes, not at every key.
 */
export function useAnswers<Value extends string | number | boolean>(
  saver: DraftSaver,
  select: (answers: Answers) => Value,
): Value {
  return useSyncExternalStore(saver.subscribe, () => select(saver.answers()))
}

/** All answers; for pages on which nothing is typed. */
export const useAllAnswers = (saver: DraftSaver): Answers => useSyncExternalStore(saver.subscribe, saver.answers)
