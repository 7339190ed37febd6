import type { Basis, Call } from '#src/domain/call.ts'

/** Mark of a statement; `unknown`: no source was found. */
export type Mark = Basis | 'unknown'

/** In a rehearsal everything known is invented, whatever the real call documents. */
export const markIn = (call: Pick<Call, 'rehearsal'>, mark: Mark): Mark =>
  call.rehearsal && mark !== 'unknown' ? 'our_design' : mark
