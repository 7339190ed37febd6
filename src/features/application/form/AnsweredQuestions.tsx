import { Link } from 'react-router'
import { useQuestionsAbout } from '#src/backend/queries/questions.ts'
import type { PublishedQuestion } from '#src/domain/call-questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './form.module.css'

/** What the office has answered about a field, beside the field; nothing where it has not, or cannot say now. */
export default function AnsweredQuestions({ callId, place }: { callId: string; place: string }) {
  const t = useText()
  const formats = useFormats()
  const here = useQuestionsAbout(callId, place)
  if (here.length === 0) return null
  return (
    <details className={styles['answered']}>
      <summary>{t('application.answered', { count: here.length })}</summary>
      <dl>
        {here.map(({ id, question, answer, publishedAt, changedAt }) => (
          <div key={id}>
            <dt>{formats.localised(question)}</dt>
            <dd>
              {formats.localised(answer)} <Since publishedAt={publishedAt} changedAt={changedAt} />{' '}
              <Link to={`/calls/${callId}#${id}`} target="_blank">
                {t('application.answeredBasis')} {t('ui.newWindow')}
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** Who has filled in the field before can tell whether this was known then. */
const Since = ({ publishedAt, changedAt }: Pick<PublishedQuestion, 'publishedAt' | 'changedAt'>) => {
  const t = useText()
  const formats = useFormats()
  const at = changedAt ?? publishedAt
  if (!at) return null
  return t(changedAt ? 'application.answeredChanged' : 'application.answeredOn', { date: formats.dayOf(at) })
}
