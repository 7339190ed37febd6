import { createContext } from 'react'
import type { Thread } from '#src/domain/threads.ts'

/** What the buttons at the questions of one section share; null where there is nobody to talk to. */
export interface Comments {
  readonly applicationId: string
  readonly threads: readonly Thread[]
}

export const CommentsContext = createContext<Comments | null>(null)
