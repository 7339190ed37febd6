import { notifyManager, useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * A mutation that ignores calls while it runs: the second click of a double click comes before the page shows the busy
 * state. It can run again once it has settled and its consequences are shown.
 */
export function useOneShot<Data, Variables = void>(options: UseMutationOptions<Data, Error, Variables>) {
  const running = useRef(false)
  const mutation = useMutation(options)
  const mutate = (variables: Variables): void => {
    if (running.current) return
    running.current = true
    // Waits for the cache notifications: until the page shows the change, a press would refer to the old state.
    const release = () =>
      notifyManager.schedule(() => {
        running.current = false
      })
    void mutation.mutateAsync(variables).then(release, release)
  }
  return { ...mutation, mutate }
}
