import type { ReactNode } from 'react'
import { createListeners } from '#src/domain/listeners.ts'

export type Toast = {
  id: number
  text: ReactNode
  tone: 'success' | 'error' | 'info'
  action: { label: string; onAction: () => void } | undefined
}

const LONGEST = 3
let toasts: readonly Toast[] = []
let lastId = 0
const listeners = createListeners()

const set = (next: readonly Toast[]) => {
  toasts = next
  listeners.call()
}

export const toastStore = {
  get: () => toasts,
  subscribe: listeners.subscribe,
}

export const dismissToast = (id: number): void => set(toasts.filter((toast) => toast.id !== id))

/**
 * Reports success or failure of a single action, at the edge of the page. With an `action` (undo) it stays until it is
 * closed or three newer toasts replace it, so nobody has to be fast.
 */
export const showToast = ({
  text,
  tone = 'success',
  action,
}: {
  text: ReactNode
  tone?: Toast['tone']
  action?: Toast['action']
}): number => {
  lastId += 1
  set([...toasts, { id: lastId, text, tone, action }].slice(-LONGEST))
  return lastId
}
