import type { Call } from '#src/domain/call.ts'
import type { Instant } from '#src/domain/values.ts'
import { Ending } from './Ending.tsx'
import { Evaluation } from './Evaluation.tsx'
import { HowToApply } from './HowToApply.tsx'
import { Requirements } from './Requirements.tsx'
import { usePlaceInHash } from './use-place-in-hash.ts'

/** The text of a call from the requirements to the questions. */
export function CallText({ call, now }: { call: Call; now: Instant }) {
  // The hash was looked up before this text was rendered.
  usePlaceInHash()
  return (
    <>
      <Requirements call={call} />
      <HowToApply call={call} />
      <Evaluation call={call} />
      <Ending call={call} now={now} />
    </>
  )
}
