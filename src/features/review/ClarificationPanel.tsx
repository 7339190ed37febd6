import { backend } from '#src/backend/backend.ts'
import type { Clarification } from '#src/domain/application-record.ts'
import type { Answers } from '#src/domain/application/types.ts'
import { useServerNow } from '#src/backend/use-server-now.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { FileButton } from '#src/ui/FileButton.tsx'
import { OfficeQuestions } from '#src/ui/OfficeQuestions.tsx'
import { useFailureText } from './failure-text.ts'
import styles from './proposal.module.css'

/** The office's questions after the deadline with their answers, old and new side by side. */
export const ClarificationPanel = ({
  proposalId,
  clarification,
  answers,
}: {
  proposalId: string
  clarification: Clarification
  answers: Answers
}) => {
  const t = useText()
  const { dateTime } = useFormats()
  const reasonOf = useFailureText()
  const nowMs = useServerNow()
  const { answer, answerBy } = clarification
  const time = dateTime(answer?.at ?? answerBy, { inSentence: true })
  return (
    <Card as="section" aria-labelledby="clarification-title" className={styles['section'] ?? ''}>
      <h2 id="clarification-title">{t('clarification.desk.title')}</h2>
      <p>
        {answer
          ? t('clarification.desk.answered', { name: answer.byName, time })
          : t(nowMs > Date.parse(answerBy) ? 'clarification.desk.late' : 'clarification.desk.waiting', { time })}
      </p>
      <OfficeQuestions
        clarification={clarification}
        answers={answers}
        heading="h3"
        fileButton={({ id: documentId, name }) => (
          <FileButton
            name={name}
            size="small"
            read={() => backend().readProposalDocument({ proposalId, documentId })}
            reasonOf={reasonOf}
          />
        )}
      />
    </Card>
  )
}
