import { useEffect, useRef } from 'react'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { OfficeQuestions } from '#src/ui/OfficeQuestions.tsx'
import { PageTitle } from '#src/ui/PageTitle.tsx'
import { ApplicationFrame } from '../ApplicationFrame.tsx'
import { OpenDocument } from '../documents/OpenDocument.tsx'
import { WaitingFiles } from '../documents/WaitingFiles.tsx'
import type { ApplicationData } from '../drafts.ts'
import { titleOf } from '../paths.ts'
import { SavingNotices } from '../saving/SavingNotices.tsx'
import { useApplication } from '../use-application.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { OpenQuestions } from './OpenQuestions.tsx'
import styles from './question.module.css'

/** The office's questions about a sent application: answered here, and readable afterwards. */
export const QuestionPage = () => {
  const t = useText()
  const data = useApplication()
  const { application, draft } = data
  const title = t('clarification.title')
  return (
    <ApplicationFrame data={data} current="question" stepsTitle="">
      <div className={styles['page']}>
        <PageTitle documentTitle={titleOf(title, application)}>{title}</PageTitle>
        <SavingNotices saver={draft.saver} application={application} />
        <WaitingFiles data={data} />
        {application.clarification ? (
          <Asked data={data} clarification={application.clarification} />
        ) : (
          <p>{t('clarification.none')}</p>
        )}
      </div>
    </ApplicationFrame>
  )
}

export type Clarification = NonNullable<ApplicationData['application']['clarification']>

const Asked = ({ data, clarification }: { data: ApplicationData; clarification: Clarification }) => {
  const t = useText()
  const { dateTime } = useFormats()
  const { application } = data
  const answers = useAllAnswers(data.draft.saver)
  const { answer, answerBy } = clarification
  const wasOpen = useRef(answer === null)
  // Outside React: the focus, since the button that sent the answer is gone.
  useEffect(() => {
    if (wasOpen.current && answer) document.querySelector<HTMLElement>('h1')?.focus()
    wasOpen.current = answer === null
  }, [answer])
  const until = dateTime(answerBy, { inSentence: true })
  if (!answer && application.notEditableWhy === 'question') {
    return <OpenQuestions data={data} clarification={clarification} />
  }
  return (
    <>
      {answer ? (
        <Notice tone="success" title={t('clarification.done')}>
          <p>{t('clarification.doneText', { name: answer.byName, time: dateTime(answer.at, { inSentence: true }) })}</p>
        </Notice>
      ) : application.notEditableWhy === 'reader' ? (
        <Notice>{t('clarification.reader', { time: until })}</Notice>
      ) : (
        <Notice tone="warning" title={t('clarification.over')}>
          <p>{t('clarification.overText', { time: until })}</p>
        </Notice>
      )}
      <OfficeQuestions
        clarification={clarification}
        answers={answers}
        heading="h2"
        fileButton={(document) => <OpenDocument applicationId={application.id} document={document} />}
      />
    </>
  )
}
