import { useState, useSyncExternalStore } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import { visibleSections } from '#src/domain/application/fields.ts'
import type { Answers } from '#src/domain/application/types.ts'

/**
 * A value computed from the answers, as text or number: the component renders only when it changes, not at every key
 * press.
 */
export function useAnswers<Value extends string | number | boolean>(
  saver: DraftSaver,
  select: (answers: Answers) => Value,
): Value {
  return useSyncExternalStore(saver.subscribe, () => select(saver.answers()))
}

/**
 * All answers as of the last pause in typing, and at once when sections appear or disappear. The same object while
 * nothing has changed.
 */
export function useSettledAnswers(saver: DraftSaver): Answers {
  const [read] = useState(() => {
    let last = saver.answers()
    return () => {
      const now = saver.answers()
      const isSettled = saver.state().phase !== 'typing'
      if (now === last || (!isSettled && visibleSections(now).join() === visibleSections(last).join())) return last
      if (!sameAnswers(now, last)) last = now
      return last
    }
  })
  return useSyncExternalStore(saver.subscribe, read)
}

const sameAnswers = (a: Answers, b: Answers): boolean => {
  const names = Object.keys(a)
  return names.length === Object.keys(b).length && names.every((name) => a[name] === b[name])
}

/** All answers, for pages without typing. */
export const useAllAnswers = (saver: DraftSaver): Answers => useSyncExternalStore(saver.subscribe, saver.answers)
