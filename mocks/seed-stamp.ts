import { fingerprint } from './pipeline.ts'
import type { State } from './state.ts'

/** Enough items per list to distinguish two seeds without reading ten thousand applications. */
const SAMPLE = 200

/** A hash of a seed: changes stored on top of another seed do not fit it. */
export function seedStamp(state: State): string {
  const shape = Object.entries(state).map(([name, value]) =>
    Array.isArray(value) ? [name, value.length, value.slice(0, SAMPLE)] : [name, value],
  )
  return fingerprint('seed', new TextEncoder().encode(JSON.stringify(shape)))
}
