import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Notice } from '#src/ui/Notice.tsx'
import { FindingLinks } from './FindingLinks.tsx'
import { UnansweredError } from './send-once.ts'

interface Props {
  readonly error: Error | null
  readonly applicationId: string
  /** Says that it was not sent. */
  readonly title: string
}

/** Says why sending failed, answer by answer if the backend reports it, or that the result is unknown. */
export const SendFailure = ({ error, applicationId, title }: Props) => {
  const t = useText()
  if (error instanceof UnansweredError) {
    return (
      <Notice tone="warning" live="assertive" title={t('application.submit.unsure')}>
        <p>{t(`error.${error.failure.code}`)}</p>
        {/* Retrying with other content would be refused again. */}
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
