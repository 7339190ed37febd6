import type { Application } from '#src/domain/application-record.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { applicationPaths } from '../paths.ts'

/** Says that the office asks or has asked something, with a link to the page. */
export const QuestionNotice = ({ application }: { application: Application }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const { clarification, notEditableWhy } = application
  if (!clarification) return null
  const { answer, answerBy } = clarification
  const isOpen = notEditableWhy === 'question'
  const time = dateTime(answer?.at ?? answerBy, { inSentence: true })
  return (
    <Notice
      tone={isOpen ? 'warning' : 'info'}
      title={t('application.question.title')}
      actions={
        <LinkButton to={applicationPaths.question(application.id)} variant={isOpen ? 'primary' : 'ghost'} size="small">
          {t(isOpen ? 'application.question.answer' : 'application.question.read')}
        </LinkButton>
      }
    >
      <p>
        {t(
          answer ? 'application.question.answered' : isOpen ? 'application.question.open' : 'application.question.over',
          { time },
        )}
      </p>
    </Notice>
  )
}
