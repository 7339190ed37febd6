import { useState } from 'react'
import { checkApplication } from '#src/domain/application/check.ts'
import { describeAddress } from '#src/domain/application/fields.ts'
import type { SectionId } from '#src/domain/application/types.ts'
import type { OfficeQuestion } from '#src/domain/application-record.ts'
import { isAskedAbout, isPartChanged } from '#src/domain/clarification.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { ErrorSummary } from '#src/ui/ErrorSummary.tsx'
import { AskedLine } from '#src/ui/OfficeQuestions.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import { useUploads } from '../documents/use-uploads.ts'
import type { ApplicationData } from '../drafts.ts'
import { targetId } from '../form-model.ts'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../use-saver.ts'
import { useCheckContext } from '../use-server-time.ts'
import { AskedFields } from './AskedFields.tsx'
import { AskedSlot } from './AskedSlot.tsx'
import styles from './question.module.css'
import type { Clarification } from './QuestionPage.tsx'
import { SendAnswer } from './SendAnswer.tsx'

export interface NumberedQuestion extends OfficeQuestion {
  /** From 1. */
  readonly number: number
  readonly isChanged: boolean
}

const sectionOf = ({ address }: OfficeQuestion): SectionId | undefined => describeAddress(address)?.section

/** The parts that the office asks about, open to be changed; nothing else is. */
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

  const wrong = checkApplication(answers, application.documents, context).filter(
    ({ address, severity }) => severity === 'error' && isAskedAbout(questions, address),
  )
  const shown = attempt > 0 ? wrong : []
  const numbered = questions.map((question, index): NumberedQuestion => {
    const isChanged = isPartChanged(question, before, { answers, documents: application.documents })
    return { ...question, number: index + 1, isChanged }
  })
  const sections = [...new Set(questions.flatMap((question) => sectionOf(question) ?? []))]
  const errors = shown.map((finding) => ({ id: targetId(finding.address), message: texts.finding(finding) }))
  return (
    <>
      <AskedLine clarification={clarification} />
      <Notice title={t('clarification.until', { time: dateTime(answerBy, { inSentence: true }) })}>
        <p>{t('clarification.rest')}</p>
      </Notice>
      <ErrorSummary errors={errors} attempt={attempt} />
      <div className={styles['questions']}>
        {sections.map((section) => {
          const asked = numbered.filter((question) => sectionOf(question) === section)
          return section === 'documents' ? (
            asked.map((question) => (
              <AskedSlot
                key={question.address}
                data={data}
                question={question}
                clarification={clarification}
                findings={shown}
                uploads={uploads}
                onTheirWay={onTheirWay}
              />
            ))
          ) : (
            <AskedFields
              key={section}
              data={data}
              section={section}
              questions={asked}
              clarification={clarification}
              context={context}
              findings={shown}
            />
          )
        })}
      </div>
      <SendAnswer
        data={data}
        questions={questions}
        isChanged={numbered.some((question) => question.isChanged)}
        isUnderWay={Object.values(onTheirWay).some((file) => file && file.phase !== 'refused')}
        hasErrors={wrong.length > 0}
        onBlocked={() => setAttempt((count) => count + 1)}
      />
    </>
  )
}
