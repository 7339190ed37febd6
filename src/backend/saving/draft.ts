/** The words of saving: what a draft is, where it goes, and what a page may ask of it. `draft-saver.ts` does it. */
import type { JsonValue } from '#src/domain/values.ts'
import type { DeviceStore } from './device-store.ts'
import type { SavingState } from './saving-state.ts'

/** A tab that is not back by then has been closed, and not reloaded. */
export const GONE_FOR_GOOD_MS = 5_000

/** A document of fields as the backend has it. */
export type Confirmed = {
  version: number
  answers: Readonly<Record<string, JsonValue>>
  /** Version at which each address last changed. */
  answerVersions: Readonly<Record<string, number>>
  /** On the backend's clock. */
  updatedAt: string
}

export type Change = { address: string; value: JsonValue }

/** Where confirmed text lives. Both reject with `BackendError`. */
export interface DraftPort {
  /** It is this device, and no backend has any of it: nothing is ever told to be saved, or to be waited for. */
  readonly isOnDevice?: true
  load(): Promise<Confirmed>
  save(changes: readonly Change[], version: number): Promise<Confirmed>
  /** False for what cannot be sent as it stands (half a number): held on the device until it is put right. */
  accepts?(change: Change): boolean
}

export type DraftSaver = {
  state: () => SavingState
  answers: () => Readonly<Record<string, JsonValue>>
  version: () => number
  /** What the backend does not have. */
  unconfirmedChanges: () => Change[]
  /** True for what the backend has refused as it stands: it waits here until it is changed. */
  isRefused: (address: string) => boolean
  /** False for what is neither confirmed nor on the device: nothing but this page has it. */
  isKept: (address: string) => boolean
  /**
   * Takes what was typed. Null clears. What does not come from the field itself is told to it. A key in a field that
   * shows it by itself may be told of a frame later.
   */
  edit: (address: string, value: JsonValue, from?: 'field' | 'key' | 'elsewhere') => void
  /** Writes to the device and sends at once: on blur, when the page hides, before a step. Resolves when both ended. */
  flush: () => Promise<void>
  /** The page goes away and may not hear the end of it: what the device has not confirmed is left at once, the rest is sent. */
  leave: () => void
  /** Takes up what tabs that have been gone for a while have left on the device. `flush` does it before it sends. */
  gather: () => Promise<void>
  /** Tries again now: the line is back, somebody signed in again, a person asked for it. */
  retry: () => Promise<void>
  /** Takes what the backend has now: another tab saved, a file was added. */
  refresh: () => Promise<void>
  adopt: (confirmed: Confirmed) => void
  resolve: (address: string, choice: 'mine' | 'theirs') => void
  /** Another tab has taken away what this device had: what is pending here is written anew. */
  onForgotten: () => void
  /** What was restored has been seen, or, of a draft that no backend has, that another tab took answers away. */
  acknowledge: () => void
  /** `values`: answers changed that nobody typed here. `state`: the status changed. */
  subscribe: (listener: (event: { kind: 'state' } | { kind: 'values'; addresses: string[] }) => void) => () => void
  /** From here on nothing more of it is kept on the device, where it is about to be forgotten. */
  abandon: () => void
  /** Stops timers; what is pending stays on the device. */
  close: () => void
}

export type DraftSaverOptions = {
  /** Names person and document, so that two people on one computer never meet. */
  draft: string
  confirmed: Confirmed
  port: DraftPort
  device: DeviceStore
  /** Name of this opening of the draft, which begins with the name of its tab: see `tab.ts`. No other opening has it. */
  tab: string
  /** Whether a tab of this browser is open: it sends what it has itself. */
  isOpen: (tab: string) => Promise<boolean>
  /**
   * When those who subscribed hear of a key: a page shows it first. What is typed is held at once in any case. At once
   * unless told.
   */
  afterKey?: (tell: () => void) => void
  /** Told after each confirmation, for other tabs. */
  onConfirmed?: (confirmed: Confirmed) => void
}
