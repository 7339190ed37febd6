import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { forgetSessionEnd, sessionQueries } from '#src/backend/queries/session.ts'
import { forgetInterests } from '#src/backend/saving/kept-interest.ts'
import { session, setSessionExpired } from '#src/backend/session.ts'

/** Becomes a person and goes back. Whatever was read as somebody else is forgotten, before anything is shown. */
export function useSignIn(to: string) {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: async (personId: string) => {
      const before = session().identity()
      await session().signIn(personId)
      // A visitor's comes along; that of somebody else does not.
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
