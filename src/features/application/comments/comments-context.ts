import { createContext } from 'react'
import type { Thread } from '#src/domain/threads.ts'

/** Shared by the comment buttons of one section; null if there are no colleagues. */
export interface Comments {
  readonly applicationId: string
  readonly threads: readonly Thread[]
}

export const CommentsContext = createContext<Comments | null>(null)
