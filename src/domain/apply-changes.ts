import { sameValue } from './same-value.ts'
import type { JsonValue } from './values.ts'

/** A value for one field; null clears it. */
type Change = { address: string; value: JsonValue }

/** Answers by field address, with the version at which each last changed. */
type Versioned = {
  readonly version: number
  readonly answers: Readonly<Record<string, JsonValue>>
  readonly answerVersions: Readonly<Record<string, number>>
}

/** Returns the changes that change something: writing what stands there already makes no new version. */
export const realChanges = <Kind extends Change>(
  { answers }: Pick<Versioned, 'answers'>,
  changes: readonly Kind[],
): Kind[] => changes.filter(({ address, value }) => !sameValue(answers[address] ?? null, value))

/**
 * Returns those real changes that nobody may make unseen: their field has changed since.
 *
 * @param base version on which the changes were made.
 */
export const staleChanges = <Kind extends Change>(
  { answerVersions }: Pick<Versioned, 'answerVersions'>,
  real: readonly Kind[],
  base: number,
): Kind[] => real.filter(({ address }) => (answerVersions[address] ?? 0) > base)

/** Returns answers with real changes made, at the next version. */
export function applyChanges(present: Versioned, real: readonly Change[]) {
  const version = present.version + 1
  const answers: Record<string, JsonValue> = { ...present.answers }
  const answerVersions: Record<string, number> = { ...present.answerVersions }
  for (const { address, value } of real) {
    if (value === null) delete answers[address]
    else answers[address] = value
    answerVersions[address] = version
  }
  return { version, answers, answerVersions }
}
