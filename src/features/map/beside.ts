import { createListeners } from '#src/domain/listeners.ts'

/** A value outside React: only components that use it render when it changes. */
export function beside<Value>(first: Value) {
  let value = first
  const listeners = createListeners()
  return {
    get: (): Value => value,
    set: (next: Value): void => {
      value = next
      listeners.call()
    },
    subscribe: listeners.subscribe,
  }
}
