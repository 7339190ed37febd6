import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { FindingLinks } from './FindingLinks.tsx'
import { UnansweredError } from './send-once.ts'

interface Props {
  readonly error: Error | null
  readonly applicationId: string
  /** That it was not sent. */
  readonly title: string
}

/** Why something was not sent, answer by answer where the backend says so, or that nobody knows. */
export const SendFailure = ({ error, applicationId, title }: Props) => {
  const t = useText()
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
        <FindingLinks
          applicationId={applicationId}
          findings={error.errors.map(({ pointer: address, code, params }) => ({
            code,
            address,
            ...(params && { params }),
          }))}
        />
      )}
    </Notice>
  )
}
