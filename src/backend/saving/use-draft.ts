import { useSyncExternalStore } from 'react'
import { onSessionChange, sessionExpired } from '../session.ts'
import { askBeforeLeaving } from './ask-before-leaving.ts'
import { type DraftSaver, GONE_FOR_GOOD_MS } from './draft.ts'
import type { SavingState } from './saving-state.ts'

/** The status of saving, for a component. */
export function useSavingState(saver: DraftSaver): SavingState {
  return useSyncExternalStore(saver.subscribe, saver.state)
}

/**
 * Trouble to be told beside the draft. A lost line and an ended session hold for the whole page: the bars above it tell
 * of them, and what to do. How much waits stands in the status of saving.
 */
export function useOwnTrouble({ trouble }: SavingState): SavingState['trouble'] {
  const expired = useSyncExternalStore(onSessionChange, sessionExpired)
  return trouble === 'offline' || (trouble === 'not_signed_in' && expired) ? null : trouble
}

/** Two looks, the second once a page that was only reloaded is back. */
const LOOKS_MS = [1_000, 1_500 + GONE_FOR_GOOD_MS]

/** Without https, and in some browsers, nobody can be asked; a refusal changes nothing else. */
function askToPersist(): void {
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage
  storage?.persist?.().catch(() => undefined)
}

const channelOf = (draft: string): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`alliance-draft-${draft}`)

/**
 * Lets the tabs that have a draft open know, where it is not open here: there is something newer, or answers of it have
 * gone by the hand of this one.
 */
export function tellTabs(draft: string, what: 'confirmed' | 'forgotten'): void {
  const channel = channelOf(draft)
  channel?.postMessage(what)
  channel?.close()
}

/**
 * Ties a draft to the page it is edited on: sends when the page hides or closes, asks before it closes on text that
 * nothing else has, tries again when the line or the session is back, follows what other tabs of this browser confirm, and
 * takes up what they leave. Returns the way to untie it.
 */
export function tieToPage(saver: DraftSaver, draft: string): { onConfirmed: () => void; untie: () => void } {
  const channel = channelOf(draft)
  let isTied = true
  const leave = () => saver.leave()
  const leaveForGood = () => {
    leave()
    channel?.postMessage('left')
  }
  /** Meanwhile another tab may have been closed on text that only this device has. */
  const leaveOrGather = () => (document.visibilityState === 'hidden' ? leave() : gather())
  let looks: ReturnType<typeof setTimeout>[] = []
  const gather = () => {
    for (const look of looks) clearTimeout(look)
    looks = LOOKS_MS.map((ms) => setTimeout(() => void saver.gather(), ms))
  }
  const hear = ({ data }: MessageEvent) => {
    if (data === 'left') return gather()
    if (data === 'forgotten') saver.onForgotten()
    void saver.refresh()
  }
  const retry = () => void saver.retry()
  const retryWhenRenewed = () => sessionExpired() || retry()

  addEventListener('pagehide', leaveForGood)
  addEventListener('online', retry)
  document.addEventListener('visibilitychange', leaveOrGather)
  const untieSession = onSessionChange(retryWhenRenewed)
  const stopAskingToLeave = askBeforeLeaving(() => saver.state().phase === 'unkept', saver.subscribe)
  // A browser that needs room throws away what no person was asked about: asked when there is something to lose.
  const stopAsking = saver.subscribe(() => {
    if (saver.state().phase === 'saved') return
    stopAsking()
    askToPersist()
  })
  channel?.addEventListener('message', hear)

  return {
    // What was on its way when the draft was closed arrives later.
    onConfirmed: () => (isTied ? channel?.postMessage('confirmed') : tellTabs(draft, 'confirmed')),
    untie() {
      isTied = false
      removeEventListener('pagehide', leaveForGood)
      for (const look of looks) clearTimeout(look)
      removeEventListener('online', retry)
      document.removeEventListener('visibilitychange', leaveOrGather)
      untieSession()
      stopAsking()
      stopAskingToLeave()
      channel?.close()
      saver.close()
    },
  }
}
