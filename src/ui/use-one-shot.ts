import { notifyManager, useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'

/**
 * A mutation that runs once however often it is pressed: the second click of a double click comes before the page has
 * been drawn as busy. It may run again once it has ended, well or badly, with everything that follows it.
 */
export function useOneShot<Data, Variables = void>(options: UseMutationOptions<Data, Error, Variables>) {
  const running = useRef(false)
  const mutation = useMutation(options)
  const mutate = (variables: Variables): void => {
    if (running.current) return
    running.current = true
    // Behind the news of the cache: until the page shows what has changed, a press would still mean what was.
    const release = () =>
      notifyManager.schedule(() => {
        running.current = false
      })
    void mutation.mutateAsync(variables).then(release, release)
  }
  return { ...mutation, mutate }
}
