import type { JsonValue } from '#src/domain/values.ts'
import type { FailureCode } from '../errors.ts'
import type { DeviceTrouble } from './device-store.ts'

/** A field that was changed here and elsewhere to different texts: both are kept, and a person chooses. */
export type Clash = { address: string; mine: JsonValue; theirs: JsonValue }

export type SavingState = {
  /**
   * `saved`: the backend has confirmed exactly these answers. `device`: all unconfirmed answers are on this device.
   * `typing`: the newest keys are not on the device yet. `unkept`: the browser refuses to keep unconfirmed answers.
   */
  phase: 'saved' | 'typing' | 'device' | 'unkept'
  /** Time of the last confirmation on the backend's clock. */
  savedAt: string
  /** How many answers the backend does not have yet. */
  unconfirmed: number
  /** How many of them the backend has refused, or the port does not accept. */
  held: number
  /** Why the backend does not take them; null if it does, or during an attempt. */
  trouble: FailureCode | null
  device: 'ok' | DeviceTrouble
  clashes: readonly Clash[]
  /** Addresses of answers of earlier pages that were found on this device; none once the person has seen it. */
  restored: readonly string[]
  /**
   * Whether another tab has removed answers from this device; false once the person has seen it. Shown only for a draft
   * that no backend has.
   */
  hasForgotten: boolean
}

const parts = [
  'phase',
  'savedAt',
  'unconfirmed',
  'held',
  'trouble',
  'device',
  'clashes',
  'restored',
  'hasForgotten',
] as const

/** Whether nothing has to be rendered again. */
export const sameState = (a: SavingState, b: SavingState): boolean => parts.every((part) => a[part] === b[part])
