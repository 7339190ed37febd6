import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { backend } from '#src/backend/backend.ts'
import { isGuest } from '#src/backend/saving/guest-draft.ts'
import { teamQueries } from '#src/backend/queries/team.ts'
import type { Application } from '#src/domain/application-record.ts'
import { CommentsContext } from './comments-context.ts'

const ASK_AGAIN_MS = 30_000

/** Comments for all questions of a section. They come after the form, which does not wait for them. */
export const WithComments = ({ application, children }: { application: Application; children: ReactNode }) => {
  const { id: applicationId, collaborators } = application
  const { data: threads } = useQuery({
    ...teamQueries.threads(applicationId),
    enabled: !isGuest(application),
    refetchInterval: backend().capabilities.push ? false : ASK_AGAIN_MS,
  })
  // Somebody who works alone has nobody to ask, unless somebody was there before.
  const talks = threads !== undefined && (collaborators.length > 1 || threads.length > 0)
  return <CommentsContext value={talks ? { applicationId, threads } : null}>{children}</CommentsContext>
}
