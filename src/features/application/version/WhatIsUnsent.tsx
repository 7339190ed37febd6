import { lazy, Suspense } from 'react'
import type { SectionId } from '#src/domain/application/types.ts'
import { Later } from '#src/ui/Later.tsx'
import type { ApplicationData } from '../drafts.ts'
import { loadUnsentNotice } from '../load-later.ts'

interface Props {
  readonly data: ApplicationData
  readonly section?: SectionId
}

/** Where its code could not be had, the page says so in its place. */
const AskedAgain = (props: Props) => (
  <Later load={loadUnsentNotice} now>
    {({ default: Notice }) => <Notice {...props} />}
  </Later>
)

const UnsentNotice = lazy(() => loadUnsentNotice().catch(() => ({ default: AskedAgain })))

/** What differs from the version that was sent; nothing before there is one. */
export const WhatIsUnsent = (props: Props) =>
  props.data.application.submissions.length > 0 && (
    <Suspense>
      <UnsentNotice {...props} />
    </Suspense>
  )
