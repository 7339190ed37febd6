import { useState } from 'react'
import { isOpenThread, type Thread } from '#src/domain/threads.ts'
import { isHalfWritten } from './CommentForm.tsx'

/** Which threads stay in their place: those that are open, and those that somebody is answering. */
export interface InHand {
  readonly isInHand: (thread: Thread) => boolean
  readonly isListed: (thread: Thread) => boolean
  /** Somebody answers this one now; null when they have left it. */
  readonly take: (threadId: string | null) => void
}

/** Keeps a thread that somebody is answering: nothing that another does takes it from under their hands. */
export function useInHand(): InHand {
  const [answered, take] = useState<string | null>(null)
  const isInHand = ({ id }: Thread) => id === answered || isHalfWritten(id)
  return { isInHand, isListed: (thread) => isOpenThread(thread) || isInHand(thread), take }
}
