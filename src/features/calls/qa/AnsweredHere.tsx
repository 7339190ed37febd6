import { Link } from 'react-router'
import { useQuestionsAbout } from '#src/backend/queries/questions.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import styles from './questions.module.css'

/** Links to answered questions about this place. */
export const AnsweredHere = ({ callId, place }: { callId: string; place: string }) => {
  const t = useText()
  const formats = useFormats()
  const here = useQuestionsAbout(callId, place)
  if (here.length === 0) return null
  return (
    <div className={styles['here']}>
      <p>{t('calls.qa.here', { count: here.length })}</p>
      <ul>
        {here.map(({ id, question }) => (
          <li key={id}>
            <Link to={`/calls/${callId}#${id}`}>{formats.localised(question)}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
