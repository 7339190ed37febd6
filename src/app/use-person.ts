import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import type { WaitingFile } from '#src/backend/saving/open-uploads.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import type { Person } from '#src/domain/person.ts'

/** The signed-in person; null for a visitor, undefined until the backend has answered. */
export const usePerson = (): Person | null | undefined => {
  const signedIn = session().token() !== null
  const { data, isError } = useQuery({ ...sessionQueries.current(), enabled: signedIn })
  if (!signedIn) return null
  return data ? data.person : isError ? null : undefined
}

/** Files of the signed-in person that have not been uploaded and would be lost by signing out. */
export const waitingFiles = async (): Promise<readonly WaitingFile[]> => {
  const identity = session().identity()
  if (identity === null) return []
  try {
    const { waitingUploadsOf } = await import('#src/backend/saving/open-uploads.ts')
    return await waitingUploadsOf(identity)
  } catch {
    return [] // if the module does not load, it keeps no files
  }
}

/**
 * Number of the signed-in person's answers that no server has: they are sent only when the same person returns here.
 */
export const unsentAnswers = async (): Promise<number> => {
  const identity = session().identity()
  if (identity === null) return 0
  try {
    const { countUnsent } = await import('#src/backend/saving/open-drafts.ts')
    return await countUnsent(identity)
  } catch {
    return 0 // if the module does not load, it keeps no answers
  }
}

/** Deletes what this browser stores of data a person has read. */
const forgetPerson = async (identity: string) => {
  const [answers, drafts] = await Promise.all([
    import('#src/backend/kept-answers.ts'),
    import('#src/backend/saving/open-drafts.ts'),
  ])
  await Promise.all([answers.forgetAnswersOf(identity), drafts.forgetConfirmedOf(identity)])
}

/** Deletes the session and all data loaded with it. */
export const useSignOut = (): (() => Promise<void>) => {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    const identity = session().identity()
    session().signOut()
    setSessionExpired(false)
    forgetInterests()
    if (identity !== null) void forgetPerson(identity)
    await navigate('/')
    queryClient.removeQueries({ type: 'inactive' })
    await queryClient.resetQueries()
  }
}
