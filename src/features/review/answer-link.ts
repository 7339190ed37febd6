import type { MouseEvent } from 'react'

/** Where the answer to a field stands on the page of a proposal. */
export const answerId = (fieldId: string): string => `answer-${fieldId}`

/** Goes to an answer and takes the focus along; the form with the scores stays as it is. */
export function goToAnswer(event: MouseEvent, fieldId: string): void {
  const answer = document.getElementById(answerId(fieldId))
  if (!answer) return
  event.preventDefault()
  answer.focus({ preventScroll: true })
  answer.scrollIntoView({ block: 'start' })
}
