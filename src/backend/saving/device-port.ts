import { applyChanges, realChanges, staleChanges } from '#src/domain/apply-changes.ts'
import { BackendError } from '../errors.ts'
import type { DeviceStore } from './device-store.ts'
import type { Change, Confirmed, DraftPort } from './draft.ts'

/** The confirmed answers of a new draft. Without a time: no backend has saved them. */
export const NOTHING_CONFIRMED: Confirmed = { version: 0, answers: {}, answerVersions: {}, updatedAt: '' }

/** Returns the same answers if there is no real change. */
const withReal = (present: Confirmed, real: readonly Change[]): Confirmed =>
  real.length === 0 ? present : { ...present, ...applyChanges(present, real) }

/** Returns `present` with the answers of `other`; the same object if it has them all. */
const withAnswersOf = (present: Confirmed, other: Confirmed): Confirmed =>
  withReal(
    present,
    realChanges(
      present,
      Object.entries(other.answers).map(([address, value]) => ({ address, value })),
    ),
  )

export interface DevicePort extends DraftPort {
  readonly isOnDevice: true
}

/**
 * Makes the port of a draft that no backend has: its confirmed answers are on this device, with versions, so that the tabs
 * of a browser merge over them field by field as over a backend.
 */
export function createDevicePort(device: DeviceStore, draft: string): DevicePort {
  /** What this tab knows. It replaces answers that the browser has thrown away, and is merged into a draft begun since. */
  let known = NOTHING_CONFIRMED
  const newest = (kept: Confirmed | null): Confirmed => {
    if (kept) known = kept.version > known.version ? kept : withAnswersOf(known, kept)
    return known
  }
  const failed = (cause: unknown): never => {
    throw new BackendError('saveAnswers', 'unavailable', { cause })
  }
  return {
    isOnDevice: true,
    load: async () => newest(await device.readConfirmed(draft).catch(failed)),
    async save(changes, base) {
      const saved = await device
        .changeConfirmed(draft, (kept) => {
          const present = newest(kept)
          const real = realChanges(present, changes)
          return staleChanges(present, real, base).length > 0 ? null : withReal(present, real)
        })
        .catch(failed)
      if (!saved) throw new BackendError('saveAnswers', 'version_mismatch')
      return saved.version > known.version ? (known = saved) : known
    },
  }
}

/**
 * Removes answers from a draft that no backend has. Another tab that is just saving such an answer is not asked about it:
 * nobody has written anything else.
 */
export const forgetOnDevice = (
  device: DeviceStore,
  draft: string,
  isForgotten: (change: Change) => boolean,
): Promise<Confirmed | null> =>
  device.changeConfirmed(draft, (kept) => {
    if (!kept) return null
    const left = Object.entries(kept.answers).filter(([address, value]) => !isForgotten({ address, value }))
    const answerVersions = Object.fromEntries(left.map(([address]) => [address, kept.answerVersions[address] ?? 0]))
    // A newer version with fewer answers, so that no tab takes the answers for lost.
    return { ...kept, version: kept.version + 1, answers: Object.fromEntries(left), answerVersions }
  })
