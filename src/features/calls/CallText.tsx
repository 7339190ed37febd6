import type { Call } from '#src/domain/call.ts'
import type { Instant } from '#src/domain/values.ts'
import { Ending } from './Ending.tsx'
import { Evaluation } from './Evaluation.tsx'
import { HowToApply } from './HowToApply.tsx'
import { Requirements } from './Requirements.tsx'
import { usePlaceInHash } from './use-place-in-hash.ts'

/** From the requirements to the questions and answers. */
export function CallText({ call, now }: { call: Call; now: Instant }) {
  // The page looked for the place before this was there.
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
