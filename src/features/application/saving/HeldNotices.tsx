import type { NoticeProps } from './HeldNotice.tsx'
import { NoRightNotice } from './NoRightNotice.tsx'
import { RefusedNotice } from './RefusedNotice.tsx'
import { TooLongNotice } from './TooLongNotice.tsx'

/** Answers that the backend does not take as they are, and what to do. Rare, so loaded once there are some. */
export default function HeldNotices({ saver, application, backup }: NoticeProps) {
  return (
    <>
      <TooLongNotice saver={saver} applicationId={application.id} backup={backup} />
      <NoRightNotice saver={saver} application={application} backup={backup} />
      <RefusedNotice saver={saver} applicationId={application.id} backup={backup} />
    </>
  )
}
