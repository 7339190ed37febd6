import { fingerprint } from './pipeline.ts'
import type { State } from './state.ts'

/** Enough of each list to tell two seeds apart without reading ten thousand applications. */
const SAMPLE = 200

/** Names a seed: what was kept on top of another one does not fit it. */
export function seedStamp(state: State): string {
  const shape = Object.entries(state).map(([name, value]) =>
    Array.isArray(value) ? [name, value.length, value.slice(0, SAMPLE)] : [name, value],
  )
  return fingerprint('seed', new TextEncoder().encode(JSON.stringify(shape)))
}
