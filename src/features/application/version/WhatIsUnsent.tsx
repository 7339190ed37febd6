import { lazy, Suspense } from 'react'
import type { SectionId } from '#src/domain/application/types.ts'
import type { ApplicationData } from '../drafts.ts'
import { loadUnsentNotice } from '../load-later.ts'

const UnsentNotice = lazy(loadUnsentNotice)

/** What differs from the version that was sent; nothing before there is one. */
export const WhatIsUnsent = (props: { data: ApplicationData; section?: SectionId }) =>
  props.data.application.submissions.length > 0 && (
    <Suspense>
      <UnsentNotice {...props} />
    </Suspense>
  )
