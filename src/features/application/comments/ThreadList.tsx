import type { FocusEvent } from 'react'
import type { Thread } from '#src/domain/threads.ts'
import { ThreadView } from './ThreadView.tsx'
import type { InHand } from './use-in-hand.ts'

/** Threads that are open or being answered, each with a field for answers. */
export const ThreadList = ({
  applicationId,
  threads,
  buttonId,
  inHand: { isInHand, isListed, take },
}: {
  applicationId: string
  threads: readonly Thread[]
  /** Id of the element that gets the focus when a thread disappears. */
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

/** Whether the focus leaves this element: not if it moves inside, nor if the window loses it. */
const isLeft = ({ currentTarget, relatedTarget }: FocusEvent): boolean =>
  !currentTarget.contains(relatedTarget ?? document.activeElement)
