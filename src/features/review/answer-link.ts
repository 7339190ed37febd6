import type { MouseEvent } from 'react'

/** Id of the answer to a field on the page of a proposal. */
export const answerId = (fieldId: string): string => `answer-${fieldId}`

/** Scrolls to an answer and focuses it; the score form stays as it is. */
export function goToAnswer(event: MouseEvent, fieldId: string): void {
  const answer = document.getElementById(answerId(fieldId))
  if (!answer) return
  event.preventDefault()
  answer.focus({ preventScroll: true })
  answer.scrollIntoView({ block: 'start' })
}
