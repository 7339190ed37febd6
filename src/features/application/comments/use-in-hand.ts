import { useState } from 'react'
import { isOpenThread, type Thread } from '#src/domain/threads.ts'
import { isHalfWritten } from './CommentForm.tsx'

/** Threads that keep their place: open ones, and those being answered. */
export interface InHand {
  readonly isInHand: (thread: Thread) => boolean
  readonly isListed: (thread: Thread) => boolean
  /** Marks the thread that is being answered; null when its field is left. */
  readonly take: (threadId: string | null) => void
}

/** Keeps a thread in place while somebody answers it, whatever others do. */
export function useInHand(): InHand {
  const [answered, take] = useState<string | null>(null)
  const isInHand = ({ id }: Thread) => id === answered || isHalfWritten(id)
  return { isInHand, isListed: (thread) => isOpenThread(thread) || isInHand(thread), take }
}
