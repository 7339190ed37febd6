import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { sessionQueries } from '#src/backend/queries/session.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'
import type { Person } from '#src/domain/person.ts'

/** Who is signed in; null for a visitor, undefined while the backend has not said. */
export const usePerson = (): Person | null | undefined => {
  const signedIn = session().token() !== null
  const { data, isError } = useQuery({ ...sessionQueries.current(), enabled: signedIn })
  if (!signedIn) return null
  return data ? data.person : isError ? null : undefined
}

/** Forgets the session and everything that was read with it. */
export const useSignOut = (): (() => Promise<void>) => {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return async () => {
    session().signOut()
    setSessionExpired(false)
    await navigate('/')
    queryClient.removeQueries({ type: 'inactive' })
    await queryClient.resetQueries()
  }
}
