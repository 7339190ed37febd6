import { type ComponentProps, lazy, Suspense } from 'react'
import type { SectionAnswers } from '../check/SectionAnswers.tsx'

/** Loaded with a section that is read, not with one that is filled in. */
export const loadAnswersToRead = async () => ({ default: (await import('../check/SectionAnswers.tsx')).SectionAnswers })

const Answers = lazy(loadAnswersToRead)

/** The answers of a section that can no longer be changed. */
export const AnswersToRead = (props: ComponentProps<typeof SectionAnswers>) => (
  <Suspense>
    <Answers {...props} />
  </Suspense>
)
