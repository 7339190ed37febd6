import { lazy, Suspense } from 'react'
import { useSearchParams } from 'react-router'
import type { Call } from '#src/domain/call.ts'
import { questionsCloseAt, takesQuestions } from '#src/domain/call-questions.ts'
import type { Instant } from '#src/domain/values.ts'
import { useFormats } from '#src/i18n/use-formats.ts'
import { useText } from '#src/i18n/use-text.ts'
import { LinkButton } from '#src/ui/LinkButton.tsx'
import { Skeleton } from '#src/ui/Skeleton.tsx'
import { BasisMark } from '../BasisMark.tsx'
import { markIn } from '../mark.ts'
import styles from './questions.module.css'

const AskForm = lazy(() => import('./AskForm.tsx'))

/** The way to put a question to the office; its form comes when somebody wants it: `?ask=motivation.localContext`. */
export const Ask = ({ call, now }: { call: Call; now: Instant }) => {
  const t = useText()
  const formats = useFormats()
  const [params] = useSearchParams()
  const about = params.get('ask')
  const open = takesQuestions(call, now)
  const date = formats.dateTime(questionsCloseAt(call), { inSentence: true })
  return (
    <div id="ask" className={styles['ask']}>
      <h3>{t('calls.ask.title')}</h3>
      <p>
        {t(open ? 'calls.ask.until' : 'calls.ask.closed', { date })} <BasisMark mark={markIn(call, 'inferred')} />
      </p>
      {about === null && open && (
        <LinkButton to="?ask=#ask" variant="ghost" preventScrollReset>
          {t('calls.ask.open')}
        </LinkButton>
      )}
      {about !== null && (
        <Suspense fallback={<Skeleton lines={6} />}>
          <AskForm callId={call.id} about={about} closed={open ? false : t('calls.ask.closed', { date })} />
        </Suspense>
      )}
    </div>
  )
}
