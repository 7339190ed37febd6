import type { ReactNode } from 'react'
import type { Application } from '#src/domain/application-record.ts'
import { CommentsContext } from './comments-context.ts'
import { useThreads } from './use-threads.ts'

/** Provides the comments for all questions of a section. They load after the form, which does not wait for them. */
export const WithComments = ({ application, children }: { application: Application; children: ReactNode }) => {
  const { id: applicationId, collaborators } = application
  const threads = useThreads(application)
  // A person working alone needs no comments, unless there are earlier ones.
  const talks = threads !== undefined && (collaborators.length > 1 || threads.length > 0)
  return <CommentsContext value={talks ? { applicationId, threads } : null}>{children}</CommentsContext>
}
