import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import type { WaitingFile } from '#src/backend/saving/open-uploads.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import type { Person } from '#src/domain/person.ts'

/** Who is signed in; null for a visitor, undefined while the backend has not said. */
export const usePerson = (): Person | null | undefined => {
  const signedIn = session().token() !== null
  const { data, isError } = useQuery({ ...sessionQueries.current(), enabled: signedIn })
  if (!signedIn) return null
  return data ? data.person : isError ? null : undefined
}

/** Files of who is signed in that have not arrived yet and would be lost by signing out. */
export const waitingFiles = async (): Promise<readonly WaitingFile[]> => {
  const identity = session().identity()
  if (identity === null) return []
  try {
    const { waitingUploadsOf } = await import('#src/backend/saving/open-uploads.ts')
    return await waitingUploadsOf(identity)
  } catch {
    return [] // without the program that keeps them there are none
  }
}

/** How many answers of who is signed in no server has: they go up only once the same person comes back here. */
export const unsentAnswers = async (): Promise<number> => {
  const identity = session().identity()
  if (identity === null) return 0
  try {
    const { countUnsent } = await import('#src/backend/saving/open-drafts.ts')
    return await countUnsent(identity)
  } catch {
    return 0 // without the program that keeps them there are none
  }
}

/** What this browser keeps of what somebody has read. */
const forgetPerson = async (identity: string) => {
  const [answers, drafts] = await Promise.all([
    import('#src/backend/kept-answers.ts'),
    import('#src/backend/saving/open-drafts.ts'),
  ])
  await Promise.all([answers.forgetAnswersOf(identity), drafts.forgetDocumentsOf(identity)])
}

/** Forgets the session and everything that was read with it. */
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
