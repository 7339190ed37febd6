import type { JsonValue } from '#src/domain/values.ts'
import type { FailureCode } from '../errors.ts'
import type { DeviceTrouble } from './device-store.ts'

/** The same field was changed here and elsewhere, to different texts: both are kept and a person chooses. */
export type Clash = { address: string; mine: JsonValue; theirs: JsonValue }

export type SavingState = {
  /**
   * `saved`: the backend has confirmed exactly this text. `device`: all of it is on this device, not yet confirmed.
   * `typing`: the newest keys are not on the device yet. `unkept`: the browser refuses to keep it and the backend has
   * not confirmed it.
   */
  phase: 'saved' | 'typing' | 'device' | 'unkept'
  /** Time of the last confirmation, backend's clock. */
  savedAt: string
  /** Answers that the backend does not have yet. */
  unconfirmed: number
  /** Those of them that the port does not accept as they stand. */
  held: number
  /** Why the backend does not take them; null while all is well or an attempt runs. */
  trouble: FailureCode | null
  device: 'ok' | DeviceTrouble
  clashes: readonly Clash[]
  /** Answers found on this device when the draft was opened; 0 once that was acknowledged. */
  restored: number
  /**
   * Another tab has taken answers away from this device; false once that was acknowledged. Shown only of a draft that no
   * backend has.
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

/** Nothing to draw again. */
export const sameState = (a: SavingState, b: SavingState): boolean => parts.every((part) => a[part] === b[part])
