import { useSyncExternalStore } from 'react'
import { onSessionChange, sessionExpired } from '../session.ts'
import { askBeforeLeaving } from './ask-before-leaving.ts'
import { type DraftSaver, GONE_FOR_GOOD_MS } from './draft.ts'
import type { SavingState } from './saving-state.ts'

/** Returns the status of saving, for a component. */
export function useSavingState(saver: DraftSaver): SavingState {
  return useSyncExternalStore(saver.subscribe, saver.state)
}

/**
 * Returns trouble that the page tells beside the draft. A lost connection and an ended session concern the whole page: bars
 * above it tell of them.
 */
export function useOwnTrouble({ trouble }: SavingState): SavingState['trouble'] {
  const expired = useSyncExternalStore(onSessionChange, sessionExpired)
  return trouble === 'offline' || (trouble === 'not_signed_in' && expired) ? null : trouble
}

/** Times at which a page looks for answers of closed tabs; at the second one a reloaded tab is back. */
const LOOKS_MS = [1_000, 1_500 + GONE_FOR_GOOD_MS]

/** Asks the browser not to throw storage away. Does nothing without https and in browsers that cannot be asked. */
function askToPersist(): void {
  const storage = (navigator as { storage?: Partial<StorageManager> }).storage
  storage?.persist?.().catch(() => undefined)
}

const channelOf = (draft: string): BroadcastChannel | null =>
  typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(`alliance-draft-${draft}`)

/** Tells tabs that have a draft open, if it is not open here, that there is something newer or that answers were removed. */
export function tellTabs(draft: string, what: 'confirmed' | 'forgotten'): void {
  const channel = channelOf(draft)
  channel?.postMessage(what)
  channel?.close()
}

/**
 * Ties a draft to its page: sends when the page hides or closes, asks before it closes with unkept text, tries again when
 * the connection or the session is back, follows what other tabs confirm, and takes up what closed tabs have left.
 */
export function tieToPage(saver: DraftSaver, draft: string): { onConfirmed: () => void; untie: () => void } {
  const channel = channelOf(draft)
  let isTied = true
  const leave = () => saver.leave()
  const leaveForGood = () => {
    leave()
    channel?.postMessage('left')
  }
  /** Looks for answers of closed tabs when the page is shown again. */
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
  // A browser that needs room throws away storage that is not persistent: asked once there is text to lose.
  const stopAsking = saver.subscribe(() => {
    if (saver.state().phase === 'saved') return
    stopAsking()
    askToPersist()
  })
  channel?.addEventListener('message', hear)

  return {
    // A save may be confirmed after the draft was closed.
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
