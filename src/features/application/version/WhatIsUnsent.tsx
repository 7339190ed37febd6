import { lazy, Suspense } from 'react'
import type { SectionId } from '#src/domain/application/types.ts'
import { Later } from '#src/ui/Later.tsx'
import type { ApplicationData } from '../drafts.ts'
import { loadUnsentNotice } from '../load-later.ts'

interface Props {
  readonly data: ApplicationData
  readonly section?: SectionId
}

/** If its code failed to load, the page says so and retries. */
const AskedAgain = (props: Props) => (
  <Later load={loadUnsentNotice} now>
    {({ default: Notice }) => <Notice {...props} />}
  </Later>
)

const UnsentNotice = lazy(() => loadUnsentNotice().catch(() => ({ default: AskedAgain })))

/** Differences from the sent version; nothing before the first submission. */
export const WhatIsUnsent = (props: Props) =>
  props.data.application.submissions.length > 0 && (
    <Suspense>
      <UnsentNotice {...props} />
    </Suspense>
  )
