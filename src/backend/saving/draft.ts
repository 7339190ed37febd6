/** The words of saving: what a draft is, where it goes, and what a page may ask of it. `draft-saver.ts` does it. */
import type { JsonValue } from '#src/domain/values.ts'
import type { DeviceStore } from './device-store.ts'
import type { SavingState } from './saving-state.ts'

/** A tab that is not back after this time was closed, not reloaded. */
export const GONE_FOR_GOOD_MS = 5_000

/** The answers of a draft as the backend has them, by field address. */
export type Confirmed = {
  version: number
  answers: Readonly<Record<string, JsonValue>>
  /** The version at which each address last changed. */
  answerVersions: Readonly<Record<string, number>>
  /** On the backend's clock. */
  updatedAt: string
}

export type Change = { address: string; value: JsonValue }

/** The place of confirmed answers. Both methods reject with `BackendError`. */
export interface DraftPort {
  /** The place is this device, and no backend has the answers: the page never says "saved". */
  readonly isOnDevice?: true
  load(): Promise<Confirmed>
  save(changes: readonly Change[], version: number): Promise<Confirmed>
  /** False for a value that cannot be sent as it is (half a number): it stays on the device until it is corrected. */
  accepts?(change: Change): boolean
}

export type DraftSaver = {
  state: () => SavingState
  answers: () => Readonly<Record<string, JsonValue>>
  version: () => number
  /** Returns answers that the backend does not have. */
  unconfirmedChanges: () => Change[]
  /** Whether the backend has refused the present value of a field, which waits here until it is changed. */
  isRefused: (address: string) => boolean
  /** False if a value is neither confirmed nor on the device: only this page has it. */
  isKept: (address: string) => boolean
  /**
   * Takes a typed value; null clears. Listeners hear of a value that does not come from the field itself, so that the field
   * shows it. Of a `key`, which the field shows by itself, they hear when `afterKey` says so, unless the status changes with it.
   */
  edit: (address: string, value: JsonValue, from?: 'field' | 'key' | 'elsewhere') => void
  /** Writes to the device and sends at once, on blur and before a step. Resolves when both have ended. */
  flush: () => Promise<void>
  /** Sends for a page that goes away, and leaves at once what the device has not confirmed to have. */
  leave: () => void
  /** Takes up what closed tabs have left on the device. `flush` does it before it sends. */
  gather: () => Promise<void>
  /** Tries again now: the connection is back, the person has signed in again or asks for it. */
  retry: () => Promise<void>
  /** Loads what the backend has now: another tab has saved, or a file was added. */
  refresh: () => Promise<void>
  /** Takes an answer of the backend that the page has got elsewhere. */
  adopt: (confirmed: Confirmed) => void
  /** Settles a clash. */
  resolve: (address: string, choice: 'mine' | 'theirs') => void
  /** Writes pending answers again: another tab has removed them from this device. */
  onForgotten: () => void
  /** Notes that the person has seen which answers were restored, or that another tab has removed answers. */
  acknowledge: () => void
  /** Events: `values` for answers that changed though nobody typed them here, `state` for the status. */
  subscribe: (listener: (event: { kind: 'state' } | { kind: 'values'; addresses: string[] }) => void) => () => void
  /** Keeps nothing more on the device, which is about to forget the draft. */
  abandon: () => void
  /** Stops timers. Pending answers stay on the device. */
  close: () => void
}

export type DraftSaverOptions = {
  /** Name of person and draft, so that two people on one computer never share answers. */
  draft: string
  confirmed: Confirmed
  port: DraftPort
  device: DeviceStore
  /** Name of this opening of the draft, which begins with the name of its tab: see `tab.ts`. No other opening has it. */
  tab: string
  /** Whether the tab of an opening is open: then that tab sends its answers itself. */
  isOpen: (tab: string) => Promise<boolean>
  /** Delays what listeners hear of a key, so that the page shows it first. The value itself is taken at once. */
  afterKey?: (tell: () => void) => void
  /** Called after each confirmation, for other tabs. */
  onConfirmed?: (confirmed: Confirmed) => void
}
