import { documentAddress } from '#src/domain/application/documents.ts'
import { isAskedAbout } from '#src/domain/clarification.ts'
import { useText } from '#src/i18n/use-text.ts'
import type { ApplicationData } from '../drafts.ts'
import { NotArrived } from './NotArrived.tsx'
import { useCallOff, useUploads } from './use-uploads.ts'

/** Files that had not arrived when the application was sent. This device keeps them until the applicant cancels. */
export const LeftBehind = ({ data: { application, draft } }: { readonly data: ApplicationData }) => {
  const t = useText()
  const { uploads, onTheirWay } = useUploads(application, draft.saver)
  const callOff = useCallOff(uploads)
  const { notEditableWhy, clarification } = application
  if (application.submissions.length === 0 || notEditableWhy === null) return null
  // What the office asks about goes up with the answer.
  const questions = notEditableWhy === 'question' ? (clarification?.questions ?? []) : []
  const files = Object.values(onTheirWay).filter(({ slot }) => !isAskedAbout(questions, documentAddress(slot)))
  const count = files.filter(({ phase }) => phase === 'waiting' || phase === 'sending').length
  return (
    <NotArrived
      applicationId={application.id}
      files={files}
      title={t('application.files.leftBehind', { count: files.length })}
      text={count > 0 ? t('application.files.leftBehindText', { count }) : undefined}
      onCancel={(file) => void callOff(file)}
    />
  )
}
