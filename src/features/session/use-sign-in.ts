import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { forgetSessionEnd, sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'

/**
 * Signs a person in and returns to the previous page. Data loaded as somebody else is deleted before anything is shown.
 */
export function useSignIn(to: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (personId: string) => {
      const before = session().identity()
      await session().signIn(personId)
      // Interests of a visitor are kept for the person who signs in; those of another person are deleted.
      if (before !== null && before !== personId) forgetInterests()
      forgetSessionEnd(queryClient)
      setSessionExpired(false)
      queryClient.removeQueries({ predicate: ({ queryKey: [kind] }) => kind !== 'people', type: 'inactive' })
      await queryClient.fetchQuery({ ...sessionQueries.current(), staleTime: 0 })
    },
    onSuccess: async () => {
      await navigate(to, { replace: true })
      await queryClient.invalidateQueries({
        predicate: ({ queryKey: [kind] }) => kind !== 'session' && kind !== 'people',
      })
    },
    onError: () => session().signOut(),
  })
}
