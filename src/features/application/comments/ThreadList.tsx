import type { FocusEvent } from 'react'
import type { Thread } from '#src/domain/threads.ts'
import { ThreadView } from './ThreadView.tsx'
import type { InHand } from './use-in-hand.ts'

/** Threads that are open or in hand, each with its place to answer. */
export const ThreadList = ({
  applicationId,
  threads,
  buttonId,
  inHand: { isInHand, isListed, take },
}: {
  applicationId: string
  threads: readonly Thread[]
  /** Takes the focus when one of them goes. */
  buttonId: string
  inHand: InHand
}) =>
  threads.filter(isListed).map((thread) => (
    <div key={thread.id} onBlur={(event) => isLeft(event) && take(null)}>
      <ThreadView
        applicationId={applicationId}
        thread={thread}
        buttonId={buttonId}
        inHand={isInHand(thread)}
        onAnswer={() => take(thread.id)}
      />
    </div>
  ))

/** Not for another element in it; nor for another window, from which the focus comes back. */
const isLeft = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !currentTarget.contains(relatedTarget ?? document.activeElement)
