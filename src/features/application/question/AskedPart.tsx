import type { ReactNode } from 'react'
import { documentAddress } from '#src/domain/application/documents.ts'
import { withAnswer } from '#src/domain/clarification.ts'
import { partInWords, partName } from '#src/i18n/part-words.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Card } from '#src/ui/Card.tsx'
import { Chip } from '#src/ui/Chip.tsx'
import { TheirWords } from '#src/ui/OfficeQuestions.tsx'
import { OneVersion } from '#src/ui/TwoTexts.tsx'
import { OpenDocument } from '../documents/OpenDocument.tsx'
import type { ApplicationData } from '../drafts.ts'
import { useFormTexts } from '../texts.ts'
import { useAllAnswers } from '../saving/use-saver.ts'
import type { NumberedQuestion } from './OpenQuestions.tsx'
import styles from './question.module.css'
import type { Clarification } from './QuestionPage.tsx'

/** One question of the office: its text, the part as sent, and the part as it is now. */
export const AskedPart = ({
  data,
  question,
  clarification,
  children,
}: {
  data: ApplicationData
  question: NumberedQuestion
  clarification: Clarification
  children: ReactNode
}) => {
  const t = useText()
  const { find } = useFormTexts()
  const formats = useFormats()
  const answers = useAllAnswers(data.draft.saver)
  const { address, number, text, isChanged } = question
  const { questions, before } = clarification
  const sent = withAnswer({ answers, documents: [] }, questions, before)
  const id = `question-${number}`
  const files = before.documents.filter(({ slot, scan }) => documentAddress(slot) === address && scan !== 'refused')
  return (
    <Card as="section" aria-labelledby={id} className={styles['question'] ?? ''}>
      <div className={styles['head']}>
        <h2 id={id}>{t('clarification.number', { number, count: questions.length, part: partName(address, find) })}</h2>
        <Chip tone={isChanged ? 'green' : 'plain'}>
          {t(isChanged ? 'clarification.changed' : 'clarification.same')}
        </Chip>
      </div>
      <TheirWords text={text} />
      <div className={styles['versions']}>
        <OneVersion
          title={t('clarification.sent')}
          text={partInWords(address, sent, { find, formats, yes: t('ui.yes') })}
          none={t('clarification.nothing')}
          below={
            files.length > 0 &&
            files.map((file) => <OpenDocument key={file.id} applicationId={data.application.id} document={file} />)
          }
        />
        <div className={styles['now']}>{children}</div>
      </div>
    </Card>
  )
}
