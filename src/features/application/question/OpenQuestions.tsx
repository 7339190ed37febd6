import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { applicationQueries } from '#src/backend/queries/applications.ts'
import { documentAddress } from '#src/domain/application/documents.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { OfficeQuestion } from '#src/domain/application-record.ts'
import { findingsOfAnswer, isAskedAbout, isPartChanged, partsAskedAbout } from '#src/domain/clarification.ts'
import { mayEditSection } from '#src/domain/rights.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { AskedLine } from '#src/ui/OfficeQuestions.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useUploads } from '../documents/use-uploads.ts'
import type { ApplicationData } from '../drafts.ts'
import { targetId } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import { useCheckContext } from '../deadline/use-server-time.ts'
import { AskedField } from './AskedField.tsx'
import { AskedSlot } from './AskedSlot.tsx'
import { AskedToRead } from './AskedToRead.tsx'
import styles from './question.module.css'
import type { Clarification } from './QuestionPage.tsx'
import { SendAnswer } from './SendAnswer.tsx'

export interface NumberedQuestion extends OfficeQuestion {
  /** Counted from 1. */
  readonly number: number
  readonly isChanged: boolean
}

/** The parts that the office asks about, open for changes; all others are closed. */
export const OpenQuestions = ({ data, clarification }: { data: ApplicationData; clarification: Clarification }) => {
  const t = useText()
  const texts = useFormTexts()
  const { dateTime } = useFormats()
  const [attempt, setAttempt] = useState(0)
  const { application, call, draft } = data
  const { saver } = draft
  const answers = useAllAnswers(saver)
  const context = useCheckContext(call)
  const { uploads, onTheirWay } = useUploads(application, saver)
  const { questions, before, answerBy } = clarification

  const present = { answers, documents: application.documents }
  // If the sent version cannot be loaded, the draft is used instead.
  const { data: sent = present } = useQuery({
    ...applicationQueries.sentVersion(application.id, application.countingSubmission ?? 0),
    enabled: application.countingSubmission !== null,
  })
  const wrong = findingsOfAnswer(sent, questions, present, context)
  const shown = attempt > 0 ? wrong : []
  const asked = partsAskedAbout(questions, present)
  const numbered = questions.map((question, index): NumberedQuestion => {
    const isChanged = isPartChanged(question, before, present)
    return { ...question, number: index + 1, isChanged }
  })
  const errors = shown.map((finding) => ({ id: targetId(finding.address), message: texts.finding(finding) }))
  return (
    <>
      <AskedLine clarification={clarification} />
      <Notice title={t('clarification.until', { time: dateTime(answerBy, { inSentence: true }) })}>
        <p>{t('clarification.rest')}</p>
      </Notice>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div className={styles['questions']}>
        {numbered.map((question) => {
          const section = describeAddress(question.address)?.section
          const shared = { data, question, clarification, findings: shown }
          if (!section) return null
          if (!mayEditSection(application, section))
            return <AskedToRead key={question.address} {...shared} section={section} />
          return section === 'documents' ? (
            <AskedSlot key={question.address} {...shared} uploads={uploads} onTheirWay={onTheirWay} />
          ) : (
            <AskedField key={question.address} {...shared} section={section} context={context} />
          )
        })}
      </div>
      <SendAnswer
        data={data}
        questions={questions}
        isChanged={numbered.some((question) => question.isChanged)}
        isUnderWay={Object.values(onTheirWay).some(
          // Files of other parts, left behind when the application was sent, are not part of the answer.
          ({ slot, phase }) => phase !== 'refused' && isAskedAbout(questions, documentAddress(slot)),
        )}
        waiting={asked.documents.filter(({ scan }) => scan === 'waiting').length}
        hasErrors={wrong.length > 0}
        onBlocked={() => setAttempt((count) => count + 1)}
      />
    </>
  )
}
