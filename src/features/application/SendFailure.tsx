import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { UnansweredError } from './send-once.ts'
import { useFormTexts } from './texts.ts'

interface Props {
  readonly error: Error | null
  /** That it was not sent. */
  readonly title: string
}

/** Why something was not sent, answer by answer where the backend says so, or that nobody knows. */
export const SendFailure = ({ error, title }: Props) => {
  const t = useText()
  const texts = useFormTexts()
  if (error instanceof UnansweredError) {
    return (
      <Notice tone="warning" live="assertive" title={t('application.submit.unsure')}>
        <p>{t(`error.${error.failure.code}`)}</p>
        {/* Sent with other words it would be refused once more. */}
        {error.failure.code !== 'idempotency_key_reused' && <p>{t('application.submit.unsureText')}</p>}
      </Notice>
    )
  }
  if (!isBackendError(error)) return null
  return (
    <Notice tone="error" live="assertive" title={title}>
      <p>{t(`error.${error.code}`)}</p>
      {error.errors.length > 0 && (
        <ul>
          {error.errors.map(({ pointer: address, code, params }) => (
            <li key={`${address} ${code}`}>{texts.finding({ code, address, ...(params && { params }) })}</li>
          ))}
        </ul>
      )}
    </Notice>
  )
}
