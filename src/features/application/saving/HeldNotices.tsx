import type { ReactNode } from 'react'
import type { DraftSaver } from '#src/backend/saving/draft.ts'
import type { Application } from '#src/domain/application-record.ts'
import { NoRightNotice } from './NoRightNotice.tsx'
import { RefusedNotice } from './RefusedNotice.tsx'
import { TooLongNotice } from './TooLongNotice.tsx'

/** Answers that the backend does not take as they are, and what to do. Rare, so loaded once there are some. */
export default function HeldNotices({
  saver,
  application,
  backup,
}: {
  saver: DraftSaver
  application: Application
  backup: ReactNode
}) {
  return (
    <>
      <TooLongNotice saver={saver} applicationId={application.id} backup={backup} />
      <NoRightNotice saver={saver} application={application} backup={backup} />
      <RefusedNotice saver={saver} applicationId={application.id} backup={backup} />
    </>
  )
}
