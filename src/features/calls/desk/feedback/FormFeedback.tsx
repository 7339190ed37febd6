import { useQuery } from '@tanstack/react-query'
import { isBackendError } from '#src/backend/errors.ts'
import { feedbackQueries } from '#src/backend/queries/feedback.ts'
import type { CallFeedback } from '#src/domain/feedback.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'
import styles from '../../calls.module.css'
import { usePlaceInHash } from '../../use-place-in-hash.ts'
import { EaseTable } from './EaseTable.tsx'
import own from './feedback.module.css'

/** Feedback of senders on the form: sums and texts, without link to people. */
export const FormFeedback = ({ callId }: { callId: string }) => {
  const t = useText()
  const { data, error, isFetching, refetch } = useQuery(feedbackQueries.ofCall(callId))
  return (
    <section aria-labelledby="form-feedback" className={styles['stack']}>
      <h2 id="form-feedback">{t('calls.feedback.title')}</h2>
      <p className={own['lead']}>{t('calls.feedback.lead')}</p>
      {data ? (
        <Sums callId={callId} feedback={data} />
      ) : (
        error && (
          <Notice
            tone="error"
            live="polite"
            title={t('calls.feedback.failed')}
            actions={
              <Button variant="ghost" size="small" busy={isFetching} onClick={() => void refetch()}>
                {t('ui.tryAgain')}
              </Button>
            }
          >
            <p>{t(`error.${isBackendError(error) ? error.code : 'unknown'}`)}</p>
          </Notice>
        )
      )}
    </section>
  )
}

const Sums = ({ callId, feedback }: { callId: string; feedback: CallFeedback }) => {
  const t = useText()
  const { answered, sent, texts } = feedback
  // Loads late and makes the page longer.
  usePlaceInHash()
  if (answered === 0) return <p>{t('calls.feedback.tooFew', { sent })}</p>
  return (
    <>
      <p>{t('calls.feedback.answered', { answered, sent })}</p>
      <EaseTable callId={callId} feedback={feedback} />
      <h3>{t('calls.feedback.texts')}</h3>
      {texts.length === 0 ? (
        <p className={styles['quiet']}>{t('calls.feedback.noTexts')}</p>
      ) : (
        <>
          <p className={styles['quiet']}>{t('calls.feedback.textsOrder')}</p>
          <ul className={own['texts']}>
            {texts.map((text, index) => (
              // Two people may have written the same; the list does not change within one answer.
              <li key={`${index} ${text}`} dir="auto">
                {text}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
