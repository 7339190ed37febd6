import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { UnansweredError } from '../check/send-once.ts'

/** Says why a step failed. An ended session is shown and renewed by the shell. */
export const StepFailure = ({ error }: { error: Error | null }) => {
  const t = useText()
  if (error instanceof UnansweredError)
    return (
      <Notice tone="warning" live="assertive" title={t('together.unsure')}>
        <p>
          {t(`error.${error.failure.code}`)} {t('together.unsureAgain')}
        </p>
      </Notice>
    )
  if (!isBackendError(error) || error.code === 'not_signed_in') return null
  return (
    <Notice tone="error" live="assertive" title={t('together.failed')}>
      <p>{t(`error.${error.code}`)}</p>
    </Notice>
  )
}
