import { applyChanges, realChanges, staleChanges } from '#src/domain/apply-changes.ts'
import { BackendError } from '../errors.ts'
import type { DeviceStore } from './device-store.ts'
import type { Change, Confirmed, DraftPort } from './draft.ts'

/** Of no time: it was never saved anywhere else. */
export const NOTHING_CONFIRMED: Confirmed = { version: 0, answers: {}, answerVersions: {}, updatedAt: '' }

/** Returns the same answers where the changes change nothing. */
const withChanges = (present: Confirmed, changes: readonly Change[]): Confirmed => {
  const real = realChanges(present, changes)
  return real.length === 0 ? present : { ...present, ...applyChanges(present, real) }
}

/** The same document when it has them all, as it has when nothing else was begun. */
const withAnswersOf = (present: Confirmed, other: Confirmed): Confirmed =>
  withChanges(
    present,
    Object.entries(other.answers).map(([address, value]) => ({ address, value })),
  )

export interface DevicePort extends DraftPort {
  readonly isOnDevice: true
}

/**
 * Where the text of a draft lives that no server knows of: one document on this device, with versions, so that the tabs of
 * a browser merge over it field by field as they do over a backend.
 */
export function createDevicePort(device: DeviceStore, draft: string): DevicePort {
  /** What this tab knows of it stands in for one that the browser has thrown away, and under one that was begun since. */
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
          const isStale = staleChanges(present, realChanges(present, changes), base).length > 0
          return isStale ? null : withChanges(present, changes)
        })
        .catch(failed)
      if (!saved) throw new BackendError('saveAnswers', 'version_mismatch')
      return saved.version > known.version ? (known = saved) : known
    },
  }
}

/**
 * Takes answers out of such a document. What another tab has on its way stands on nothing then, and is not asked about:
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
    // A document that is newer and has less, so that no tab takes it for lost.
    return { ...kept, version: kept.version + 1, answers: Object.fromEntries(left), answerVersions }
  })
