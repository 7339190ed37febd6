import { isBackendError } from '#src/backend/errors.ts'
import { useText } from '#src/i18n/use-text.ts'
import { Button } from '#src/ui/Button.tsx'
import { Notice } from '#src/ui/Notice.tsx'

/** What could not be fetched, in the words of its error, and a way to ask again. */
export const FetchFailure = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const t = useText()
  return (
    <Notice
      tone="error"
      live="polite"
      actions={
        <Button variant="ghost" size="small" onClick={onRetry}>
          {t('ui.tryAgain')}
        </Button>
      }
    >
      <p>{t(isBackendError(error) ? `error.${error.code}` : 'error.unknown')}</p>
    </Notice>
  )
}
